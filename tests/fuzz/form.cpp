// SPDX-License-Identifier: BSL-1.0
// Pairs that are written as a form are read again by this reader and by the WHATWG's rules,
// followed to the letter, and those say the same of every text.
#include "fuzz.hpp"

#include <xdm/http/form.hpp>
#include <xdm/http/target.hpp>

#include <utility>
#include <vector>

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

int digit(char c)
{
    auto const at = std::string_view{"0123456789abcdef0123456789ABCDEF"}.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at % 16);
}

// https://url.spec.whatwg.org/#concept-urlencoded-parser: split, then `+`, then percent-decode.
std::string plainly_decoded(std::string text)
{
    for (auto& c : text)
        c = c == '+' ? ' ' : c;
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n)
        if (text[n] == '%' && n + 2 < text.size() && digit(text[n + 1]) >= 0 &&
            digit(text[n + 2]) >= 0) {
            out += static_cast<char>(digit(text[n + 1]) * 16 + digit(text[n + 2]));
            n += 2;
        } else {
            out += text[n];
        }
    return out;
}

pairs plainly(std::string const& text)
{
    pairs all;
    std::vector<std::string> pieces(1);
    for (char const c : text)
        if (c == '&')
            pieces.emplace_back();
        else
            pieces.back() += c;
    for (auto const& piece : pieces) {
        auto const mark = piece.find('=');
        if (!piece.empty())
            all.emplace_back(plainly_decoded(piece.substr(0, mark)),
                mark == piece.npos ? "" : plainly_decoded(piece.substr(mark + 1)));
    }
    return all;
}

pairs plain(xdm::fields const& list)
{
    pairs all;
    for (auto const& [name, value] : list)
        all.emplace_back(name, value);
    return all;
}

} // namespace

// The text, and the text cut at each NUL: names and values in turn.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    must(plain(xdm::parse_form(text)) == plainly(text), "read as the standard has it");

    xdm::fields list;
    std::string_view rest = text;
    auto const cut = [&] {
        auto const piece = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(piece.size() == rest.size() ? piece.size() : piece.size() + 1);
        return piece;
    };
    while (!rest.empty()) {
        auto const name = cut();
        list.push_back(name, cut());
    }
    auto const body = form_body(list);
    must(xdm::parse_form(body) == list, "there and back");
    must(plainly(body) == plain(list), "and for another reader");
    for (char const c : body)
        must(c > ' ' && c < '\x7f' && c != '+' && c != '#' && c != '"', "in safe characters");

    xdm::request const r{.url = "https://api.x.com/2/users", .query = list};
    auto const whole = href(r);
    must(whole == r.url + (list.empty() ? "" : "?") + body, "a query is a form");
    must("https://api.x.com" + target(r) == whole, "target and href agree");
    return 0;
}
