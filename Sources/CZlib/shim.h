#ifndef POSTBAG_CZLIB_SHIM_H
#define POSTBAG_CZLIB_SHIM_H

#include <zlib.h>

/// `inflateInit2` is a macro, which Swift cannot call; 31 asks for gzip with the largest window.
static inline int postbag_inflate_gzip(z_stream *stream) {
    return inflateInit2(stream, 31);
}

#endif
