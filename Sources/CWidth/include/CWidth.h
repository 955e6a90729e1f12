#ifndef CWidth_H
#define CWidth_H
#endif
