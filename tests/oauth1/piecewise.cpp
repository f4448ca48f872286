// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/piecewise.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_CASE("what is encoded piece by piece is what is encoded as a whole, at every size")
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    for (std::size_t size = 0; size < 1'500; size += 7) {
        std::string text;
        while (text.size() < size)
            text += bytes[(text.size() * 31) % 256];
        std::string out;
        std::size_t largest = 0;
        auto const write = [&](std::string_view piece) {
            out += piece;
            largest = piece.size() > largest ? piece.size() : largest;
        };
        xdm::detail::piecewise<decltype(write) const> to{write};
        to.as_is("GET&");
        to.encoded(text);
        to.as_is("&");
        to.encoded_twice(text);
        to.flush();
        REQUIRE(out == "GET&" + xdm::percent_encode(text) + "&" +
                           xdm::percent_encode(xdm::percent_encode(text)));
        REQUIRE(largest <= 1'024);
    }
}
