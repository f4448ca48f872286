// SPDX-License-Identifier: BSL-1.0
// A fake X answers every request, the same each time, with a status and JSON that a client can
// read; and one that it refuses leaves everything as it was.
#include "fuzz.hpp"

#include <decode/reference.hpp>

#include <xdm/fake.hpp>
#include <xdm/xdm.hpp>

namespace {

using namespace xdm::literals;
constexpr xdm::time_point now{std::chrono::milliseconds{1'760'000'000'000}};
constexpr auto me = "2244994945"_user;
constexpr auto you = "6253282"_user;

xdm::fake::x peopled()
{
    xdm::fake::settings how;
    how.limits = false;
    xdm::fake::x x{how};
    x.add_user("me", {.id = me});
    x.add_user("you", {.id = you});
    x.at(now).send(you, me, "hi");
    return x;
}

std::string_view cut(std::string_view& text, std::string_view end)
{
    auto const at = text.find(end);
    auto const piece = text.substr(0, at);
    text.remove_prefix(at == text.npos ? text.size() : at + end.size());
    return piece;
}

// `POST /2/...`, header lines, an empty line, a body; who is not told otherwise is `me`.
xdm::request asked(std::string_view text, std::string const& token)
{
    xdm::request r;
    auto line = cut(text, "\n");
    auto const method = cut(line, " ");
    for (auto const m : {xdm::method::post, xdm::method::put, xdm::method::delete_})
        if (method == to_string(m))
            r.method = m;
    r.url = "https://api.x.com" + std::string{cut(line, "?")};
    for (auto const& [name, value] : xdm::parse_form(line))
        r.query.push_back(name, value);
    r.headers.push_back("authorization", "Bearer " + token);
    for (auto header = cut(text, "\n"); !header.empty(); header = cut(text, "\n")) {
        auto const name = cut(header, ": ");
        r.headers.set(name, header);
    }
    r.body = text;
    return r;
}

// What both see of their messages.
std::string everything(xdm::fake::x x)
{
    auto const seen_by = [&x](xdm::user_id who) {
        xdm::oauth2::bearer const authorized{xdm::secret{x.token(who)}};
        return x.handle(authorized(encode(xdm::get_events{.max_results = 100})), now).body;
    };
    return seen_by(me) + seen_by(you);
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const input = to_text(data, size);
    std::string_view text{input};
    auto x = peopled();
    for (int n = 0; n < 8 && !text.empty(); ++n) {
        auto const r = asked(cut(text, "\n----\n"), x.token(me));
        auto const before = x;
        auto twin = x;
        auto const answer = x.handle(r, now);
        must(answer == twin.handle(r, now), "the same X answers the same");
        must(answer.status >= 200 && answer.status < 600, "a status of HTTP's");
        auto const type = answer.headers.find("content-type").value_or("");
        if (type.find("json") != type.npos)
            must(reference::tree_of(answer.body).has_value(), "what says that it is JSON is JSON");
        if (answer.status >= 400)
            must(everything(before) == everything(x), "who is refused changes nothing");
        static_cast<void>(xdm::decode<xdm::get_events>(answer));
    }
    return 0;
}
