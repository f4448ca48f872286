// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/target.hpp>

#include <doctest/doctest.h>

using xdm::host;
using xdm::target;

TEST_CASE("a URL is written in parts: the target, and the host")
{
    xdm::request r{.url = "https://api.x.com/2/dm_events/1"};
    CHECK(target(r) == "/2/dm_events/1");
    CHECK(host(r) == "api.x.com");
    r.query.push_back("dm_event.fields", "id,text");
    r.query.push_back("a b", "");
    CHECK(target(r) == "/2/dm_events/1?dm_event.fields=id%2Ctext&a%20b=");
    CHECK(host(r) == "api.x.com");
}

TEST_CASE("a URL without a path asks for the root")
{
    xdm::request r{.url = "http://127.0.0.1:8080"};
    CHECK(target(r) == "/");
    CHECK(host(r) == "127.0.0.1:8080");
    r.query.push_back("q", "1");
    CHECK(target(r) == "/?q=1");
    CHECK(target({}) == "/");
}

TEST_CASE("the host has no user information, and keeps its port and brackets")
{
    CHECK(host({.url = "https://me:secret@example.com:444/a@b"}) == "example.com:444");
    CHECK(host({.url = "http://[::1]:8080/"}) == "[::1]:8080");
    CHECK(host({.url = "example.com/a"}) == "example.com");
    CHECK(host({}) == "");
}
