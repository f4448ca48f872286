// SPDX-License-Identifier: BSL-1.0
// What is percent-encoded decodes to itself, holds only unreserved characters and `%XX`, and equals
// what a plain printf writes; decoding any text equals a plain reading of it.
#include "fuzz.hpp"

#include <xdm/text/form.hpp>
#include <xdm/text/percent.hpp>
#include <xdm/text/percent_decode.hpp>

#include <cctype>
#include <cstring>

namespace {

std::string plainly_encoded(std::string_view text)
{
    std::string out;
    for (auto const character : text) {
        auto const c = static_cast<unsigned char>(character);
        char form[4];
        std::snprintf(form, sizeof form, "%%%02X", unsigned{c});
        if (c < 0x80 && (std::isalnum(c) != 0 || (c != 0 && std::strchr("-._~", c) != nullptr)))
            out += static_cast<char>(c);
        else
            out += form;
    }
    return out;
}

std::string plainly_decoded(std::string_view text, bool form)
{
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto const digits = std::string{text.substr(n + 1 < text.size() ? n + 1 : n, 2)};
        if (text[n] == '%' && n + 2 < text.size() &&
            digits.find_first_not_of("0123456789abcdefABCDEF") == digits.npos) {
            out += static_cast<char>(std::strtoul(digits.c_str(), nullptr, 16));
            n += 2;
        } else {
            out += form && text[n] == '+' ? ' ' : text[n];
        }
    }
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto const encoded = xdm::percent_encode(text);
    must(encoded == plainly_encoded(text), "encoding as printf");
    must(xdm::percent_decode(encoded) == text, "percent_decode(percent_encode(x)) == x");
    must(xdm::form_decode(xdm::form_encode(text)) == text, "form_decode(form_encode(x)) == x");
    must(xdm::percent_decode(text) == plainly_decoded(text, false), "percent_decode as plain");
    must(xdm::form_decode(text) == plainly_decoded(text, true), "form_decode as plain");
    return 0;
}
