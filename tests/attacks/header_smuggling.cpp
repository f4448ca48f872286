// SPDX-License-Identifier: BSL-1.0
// Somebody puts line ends, colons and blanks into header names and values, so that one header is
// two to the server behind a proxy. No name and no value holds what could end it.
#include <endpoint/wire.hpp>

#include <xdm/http.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("Attack: headers that hide another one")
{
    for (auto const& bad :
        std::vector<std::string>{"a\r\ntransfer-encoding: chunked", "a\ncontent-length: 0", "a\rb",
            "\r\n\r\nGET /admin HTTP/1.1", "transfer-encoding : chunked", "a: b",
            std::string{"a\0b", 3}, " transfer-encoding", "\tx",
            "a\x0b"
            "b",
            "a\x85"
            "b"}) {
        CAPTURE(bad);
        xdm::request r{.url = "https://api.x.com/2/x"};
        r.headers.push_back(bad, "1");
        r.headers.push_back("x", bad);
        r.headers.set("y", bad);
        auto const read = wire::read(r);
        CHECK(read.headers.size() == 3);
        CHECK(read.body.empty());
        for (auto const& [name, value] : read.headers) {
            CHECK(name.find_first_of(" \t\r\n:") == name.npos);
            CHECK(value.find_first_of(std::string{"\r\n\0", 3}) == value.npos);
        }
        CHECK_FALSE(r.headers.find("transfer-encoding"));
        CHECK_FALSE(r.headers.find("content-length"));
    }
}
