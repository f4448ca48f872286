// SPDX-License-Identifier: BSL-1.0
// A URL's parts, put together, are the URL, and the rules of RFC 3986 appendix B find the same; a
// resolved reference resolves to itself; and what follows a redirect takes a secret along only to
// the same scheme, host and port.
#include "fuzz.hpp"

#include <xdm/http/rebase.hpp>
#include <xdm/http/redirect.hpp>
#include <xdm/http/target.hpp>

namespace {

std::string lower(std::string_view text)
{
    std::string out{text};
    for (auto& c : out)
        c = xdm::detail::to_lower(c);
    return out;
}

// RFC 3986 appendix B, group by group: each takes what none of these characters ends.
struct by_the_rfc {
    explicit by_the_rfc(std::string text)
    {
        auto const until = [&](char const* ends) {
            auto const piece = text.substr(0, text.find_first_of(ends));
            text.erase(0, piece.size());
            return piece;
        };
        auto const before = text;
        scheme = until(":/?#");
        if (scheme.empty() || !text.starts_with(':'))
            scheme.clear(), text = ":" + before;
        text.erase(0, 1);
        if (text.starts_with("//"))
            text.erase(0, 2), authority = until("/?#");
        path = until("?#");
        if (text.starts_with('?'))
            query = until("#").substr(1);
        if (text.starts_with('#'))
            fragment = text.substr(1);
    }
    std::string scheme{}, authority{}, path{}, query{}, fragment{};
};

void taken_apart(std::string const& text)
{
    auto const parts = xdm::split_url(text);
    if (!parts)
        return;
    std::string whole{parts->scheme};
    auto const authority = text.substr(
        whole.size() + 3, text.find_first_of("/?#", whole.size() + 3) - whole.size() - 3);
    whole.append("://");
    if (authority.find('@') != authority.npos)
        whole.append(parts->userinfo).append("@");
    whole.append(parts->host);
    if (!parts->port.empty() || authority.ends_with(':'))
        whole.append(":").append(parts->port);
    must(text.starts_with(whole += parts->path), "the parts are the URL's, in order");
    must(lower(parts->scheme) == "http" || lower(parts->scheme) == "https", "of the two schemes");
    must(!parts->host.empty() && parts->host.find_first_of("@/?#\\ ") == parts->host.npos, "host");
    must(same_origin(*parts, *parts), "an origin is its own");

    by_the_rfc const found{text};
    must(found.scheme == parts->scheme && found.authority == authority, "scheme and authority");
    must(found.path == parts->path && found.query == parts->query, "path and query");
    must(found.fragment == parts->fragment, "fragment by the RFC");

    xdm::request const r{.url = "https://api.x.com/2/users/me"};
    auto const moved = xdm::rebase{text}(r);
    must(moved.url.ends_with("/2/users/me"), "rebase keeps the path");
    must(host(moved) == host(xdm::request{.url = text.substr(0, text.find_first_of("?#"))}),
        "and takes the host");
}

} // namespace

// A URL, and what it redirects to behind a line end.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto const mark = text.find('\n');
    auto const base = text.substr(0, mark);
    auto const reference = mark == text.npos ? text : text.substr(mark + 1);
    taken_apart(base);
    taken_apart(reference);

    if (auto const whole = xdm::resolve_reference(base, reference)) {
        auto const again = xdm::resolve_reference(base, *whole);
        must(
            again && xdm::resolve_reference("a://b", *again) == again, "itself, whatever the base");
        auto const own_path = reference.find_first_of("?#") != 0 && !reference.empty();
        must(again == whole || !own_path, "at once, unless the path is the base's, dots and all");
        must(xdm::detail::is_one_word(*whole), "one word");
        if (reference.starts_with("#"))
            must(
                whole->ends_with('#' + std::string{}) || whole->find('#') != whole->npos, "a part");
    }

    xdm::request r{.method = xdm::method::post, .url = base.substr(0, base.find_first_of("?#"))};
    r.headers = {{"authorization", "Bearer hush"}, {"cookie", "hush"}, {"accept", "*/*"}};
    r.body = "{}";
    for (auto const status : {301, 303, 307, 308}) {
        auto const next = redirected(r, {status, {{"location", reference}}, {}});
        if (!next)
            continue;
        auto const from = xdm::split_url(r.url);
        auto const to = xdm::split_url(next->url);
        must(from && to, "from a URL to a URL");
        must(next->headers.find("accept") == "*/*", "what is no secret travels");
        auto const told = next->headers.find("authorization") || next->headers.find("cookie");
        auto const port = [](xdm::url_parts const& u) {
            auto const own = lower(u.scheme) == "https" ? 443UL : 80UL;
            return u.port.empty() ? own : std::strtoul(std::string{u.port}.c_str(), nullptr, 10);
        };
        auto const same = lower(from->scheme) == lower(to->scheme) &&
                          lower(from->host) == lower(to->host) && port(*from) == port(*to);
        must(told == same, "secrets go to the same origin only");
        must(lower(from->scheme) == "http" || lower(to->scheme) == "https", "never down to http");
        must((status < 307) == (next->method == xdm::method::get), "POST becomes GET, or stays");
    }
    return 0;
}
