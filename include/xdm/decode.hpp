// SPDX-License-Identifier: BSL-1.0
// Reads X's answers. The only room that names Boost: an event parser walks the tables of wire
// names straight into the model's structs. A program links Boost.JSON, or compiles
// <boost/json/src.hpp> in exactly one of its files. May include floors 0 to 4.
#ifndef XDM_DECODE_HPP
#define XDM_DECODE_HPP

#include <xdm/decode/decode.hpp>
#include <xdm/decode/limits.hpp>

#endif
