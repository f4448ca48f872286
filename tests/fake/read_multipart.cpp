// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/read_multipart.hpp>

#include <xdm/http/multipart.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::fake::detail::parameter_of;
using xdm::fake::detail::read_multipart;

namespace {

xdm::request with(std::string type, std::string body)
{
    xdm::request r{.body = std::move(body)};
    r.headers.push_back("content-type", type);
    return r;
}

} // namespace

TEST_CASE("what our writer wrote is read")
{
    auto const body = xdm::write_multipart({{"a", "1"}, {"media", "\r\n--x\r\n", "f", "b/c"}});
    auto const r = with(body.content_type, body.bytes);
    auto const parts = read_multipart(r);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK((*parts)[0].name == "a");
    CHECK((*parts)[0].content == "1");
    CHECK((*parts)[1].name == "media");
    CHECK((*parts)[1].content == "\r\n--x\r\n");
}

TEST_CASE("others write headers in other words")
{
    auto const r = with("Multipart/Form-Data; charset=x; Boundary=\"a b\"",
        "--a b\r\nX: 1\r\ncontent-disposition: form-data; filename=\"n\"; name=media\r\n\r\nv\r\n"
        "--a b--");
    auto const parts = read_multipart(r);
    REQUIRE(parts);
    CHECK((*parts)[0].name == "media");
    CHECK((*parts)[0].content == "v");
    CHECK(parameter_of("a; b = c", "b") == "");
    CHECK(parameter_of("a;b=c ; d=e", "b") == "c");
    CHECK(parameter_of("a; bb=c; b=\"\"", "b") == "");
}

TEST_CASE("what is cut off or of another form is none")
{
    std::string const type = "multipart/form-data; boundary=x";
    std::string const body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--";
    CHECK(read_multipart(with(type, body)));
    for (std::size_t size = 0; size < body.size(); ++size)
        CHECK(!read_multipart(with(type, body.substr(0, size))));
    CHECK(!read_multipart(with("multipart/form-data", body)));
    CHECK(!read_multipart(with("text/plain; boundary=x", body)));
    CHECK(!read_multipart(with("multipart/form-data; boundary=y", body)));
    CHECK(!read_multipart(with(type, "--x\r\nName: a\r\n--x--")));
}
