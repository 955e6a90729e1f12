#ifndef CLEDGEROVERLAY_H
#define CLEDGEROVERLAY_H

/*
 * A file system of SQLite's, named "ledgeroverlay", that opens a database as a sheet of tracing paper is laid over a page:
 * what is not changed is read from the file, what is changed goes into a file of its own without a name, which is gone with the
 * connection. The file below is never written. It must be a database with pages of 4096 bytes whose log holds nothing that it does
 * not hold itself, and nobody may write to it as long as the overlay is open: a reader's lock from another connection sees to that.
 *
 * Returns a result code of SQLite, 0 when all is well. A second time does nothing.
 */
int cledgeroverlay_register(void);

#endif
