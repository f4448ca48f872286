// SPDX-License-Identifier: BSL-1.0
// Percent-encoding as programs write it by hand.
#ifndef XDM_TESTS_BENCH_ENCODED_HPP
#define XDM_TESTS_BENCH_ENCODED_HPP

#include <string>
#include <string_view>

inline std::string encoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 2);
    for (char const c : text)
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            out += '%';
            out += "0123456789ABCDEF"[static_cast<unsigned char>(c) / 16];
            out += "0123456789ABCDEF"[static_cast<unsigned char>(c) % 16];
        }
    return out;
}

#endif
