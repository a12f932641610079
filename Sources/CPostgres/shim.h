#ifndef POSTBAG_CPOSTGRES_SHIM_H
#define POSTBAG_CPOSTGRES_SHIM_H

#include <libpq-fe.h>

#endif
