#ifndef POSTBAG_CPCRE2_SHIM_H
#define POSTBAG_CPCRE2_SHIM_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
