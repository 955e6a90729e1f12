#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/* SHA-256 over whole blocks of 64 bytes: `state` is the eight words of the hash so far. */
void cdigest_sha256_blocks(uint32_t *state, const uint8_t *bytes, size_t blocks);

#endif
