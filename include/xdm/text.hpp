// SPDX-License-Identifier: BSL-1.0
// The room text/: how texts, numbers and times are written for the wire, and read back.
// It stands on the ground floor: it knows the standard library and nothing of X.
// Nothing here asks for a locale or a clock. A reader answers with nothing where its text is bad;
// a writer is total: whatever it is given, what it writes is well formed.
#ifndef XDM_TEXT_HPP
#define XDM_TEXT_HPP

#include <xdm/text/ascii.hpp>
#include <xdm/text/base64.hpp>
#include <xdm/text/civil_date.hpp>
#include <xdm/text/form.hpp>
#include <xdm/text/http_date.hpp>
#include <xdm/text/json_quote.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/percent.hpp>
#include <xdm/text/percent_decode.hpp>
#include <xdm/text/sort.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/text/to_utf8.hpp>
#include <xdm/text/utf8.hpp>
#include <xdm/text/utf8_prefix.hpp>

#endif
