// SPDX-License-Identifier: BSL-1.0
// What is quoted is JSON whose value another reader, Boost.JSON, gives back as the text's UTF-8,
// and it holds no byte that could end a line or its string.
#include "fuzz.hpp"

#include <xdm/text/json_quote.hpp>
#include <xdm/text/to_utf8.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    std::string quoted;
    xdm::append_json_string(quoted, text);

    boost::json::error_code error;
    auto const value = boost::json::parse(quoted, error);
    must(!error && value.is_string(), "JSON, and a string");
    auto const& read = value.get_string();
    must(std::string_view{read.data(), read.size()} == xdm::to_utf8(text), "the same text");
    for (auto const c : quoted)
        must(static_cast<unsigned char>(c) >= 0x20 && c != '\x7F', "no control character");
    return 0;
}
