// SPDX-License-Identifier: BSL-1.0
// Everything that needs no JSON reader and links nothing: text, hashes, HTTP descriptions, the
// model, endpoints and authorization. `decode` is declared only: <xdm/decode.hpp> defines it.
// Nothing throws but `std::bad_alloc`; then nothing leaks, what was given in is as it was, and what
// was to change in place has not.
#ifndef XDM_CORE_HPP
#define XDM_CORE_HPP

#include <xdm/crypto.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/http.hpp>
#include <xdm/model.hpp>
#include <xdm/oauth1.hpp>
#include <xdm/oauth2.hpp>
#include <xdm/text.hpp>

#endif
