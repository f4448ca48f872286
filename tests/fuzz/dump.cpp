// SPDX-License-Identifier: BSL-1.0
// A dump acts on no terminal, a line of it is a line of the message, and it tells no secret: of two
// messages that differ in their secrets alone the dumps are equal.
#include "answer_changes.hpp"

#include <xdm/http/dump.hpp>

namespace {

void tame(std::string const& text)
{
    must(xdm::is_utf8(text), "UTF-8");
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto const c = static_cast<unsigned char>(text[n]);
        must((c >= ' ' && c != 0x7f) || c == '\n', "no control character");
        must(c != 0xc2 || static_cast<unsigned char>(text[n + 1]) >= 0xa0, "nor one of C1");
        must(text.compare(n, 3, "\xe2\x80\xae") != 0, "nor one that turns the writing");
    }
}

std::string dumped(std::string const& wire, std::string_view secret)
{
    auto answer = fuzz::to_answer(wire);
    answer.headers.push_back("set-cookie", secret);
    answer.headers.push_back("x-token", std::string{secret} + " more");
    auto const as_answer = dump(answer);
    tame(as_answer);
    tame(dump(answer, {.texts = true}));

    xdm::request r{.url = "https://" + std::string{secret} + "@api.x.com/2/users/me"};
    r.query.push_back("access_token", secret);
    r.headers = answer.headers;
    r.headers.push_back("authorization", "Bearer " + std::string{secret});
    r.body = answer.body;
    if (wire.size() % 2 == 0) { // a form, for once
        r.headers.set("content-type", "application/x-www-form-urlencoded");
        r.body = "client_secret=" + std::string{secret} + "&x=" + wire;
    }
    auto const as_request = dump(r);
    tame(as_request);
    return as_answer + as_request;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const wire = to_text(data, size);
    auto const one = dumped(wire, "abcdefghijklmnop");
    must(one == dumped(wire, "0123456789abcdef"), "no secret makes a difference");
    return 0;
}
