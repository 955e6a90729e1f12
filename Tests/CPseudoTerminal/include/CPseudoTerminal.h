#ifndef CPseudoTerminal_H
#define CPseudoTerminal_H
#endif
