// SPDX-License-Identifier: BSL-1.0
// A server nests brackets without end, so that a reader that recurses overflows its stack.
// The reader keeps a stack of 64 and has a typed answer for more.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

TEST_CASE("Attack: ten million brackets, in answers, errors, tokens and what is printed of them")
{
    for (std::string_view const piece :
        {"[", "{\"a\":", "{\"data\":[", "{\"errors\":[", "[[{\"x\":"}) {
        CAPTURE(piece);
        std::string bomb;
        while (bomb.size() < 10'000'000)
            bomb += piece;
        for (int const status : {200, 400}) {
            xdm::response const r{status, {{"content-type", "application/json"}}, bomb};
            CHECK(std::holds_alternative<xdm::malformed>(xdm::decode<xdm::get_events>(r)));
            CHECK(std::holds_alternative<xdm::malformed>(xdm::decode<xdm::get_me>(r)));
            CHECK(
                std::holds_alternative<xdm::malformed>(xdm::decode<xdm::oauth2::exchange_code>(r)));
            CHECK(dump(r).size() < 2'000);
        }
    }
}
