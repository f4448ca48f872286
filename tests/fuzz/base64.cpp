// SPDX-License-Identifier: BSL-1.0
// Any bytes come back from base64, and a text that decodes at all is the one that encoding gives.
#include "fuzz.hpp"

#include <xdm/text/base64.hpp>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto const padded = xdm::base64_encode(text);
    auto const bare = xdm::base64url_encode(text);
    must(padded.size() == (size + 2) / 3 * 4, "the size of base64");
    must(bare.size() == (size * 4 + 2) / 3, "the size of base64url");
    must(xdm::base64_decode(padded) == text, "base64 there and back");
    must(xdm::base64url_decode(bare) == text, "base64url there and back");

    auto translated = padded.substr(0, bare.size());
    for (auto& c : translated)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    must(translated == bare, "the two differ in two digits and the padding");

    if (auto const bytes = xdm::base64_decode(text))
        must(xdm::base64_encode(*bytes) == text, "base64 is canonical");
    if (auto const bytes = xdm::base64url_decode(text))
        must(xdm::base64url_encode(*bytes) == text, "base64url is canonical");
    return 0;
}
