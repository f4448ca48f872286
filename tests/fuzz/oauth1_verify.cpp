// SPDX-License-Identifier: BSL-1.0
// A signed request is taken as it is, and refused as soon as anything that the signature covers is
// another: the method, the URL, a pair of the query or of a form, a parameter of the header; and
// who signed and who received it explain it alike.
#include "fuzz.hpp"

#include <xdm/oauth1.hpp>

#include <algorithm>
#include <variant>
#include <vector>

namespace {

constexpr std::int64_t now = 1'318'622'958;

xdm::oauth1::credentials const& keys()
{
    static auto const made = xdm::oauth1::make_credentials(
        "key", xdm::secret{"nobody"}, "1-token", xdm::secret{"knows"});
    return *std::get_if<xdm::oauth1::credentials>(&made);
}

bool taken(xdm::request const& r)
{
    auto const lookup = [](std::string_view key, std::string_view token) {
        auto const known = key == "key" && token == "1-token";
        return known ? std::optional{keys()} : std::nullopt;
    };
    auto const answer = xdm::oauth1::verify(r, lookup, now);
    return std::holds_alternative<xdm::oauth1::verified>(answer);
}

// All that a signature is about, apart from the method, as RFC 5849 section 3.4.1 collects it.
using covered = std::vector<std::pair<std::string, std::string>>;
covered signed_in(xdm::request const& r)
{
    covered all;
    auto const take = [&](xdm::fields const& list) {
        for (auto const& [name, value] : list)
            if (name != "realm")
                all.emplace_back(name, value);
    };
    auto const header = r.headers.find("authorization").value_or("");
    take(xdm::oauth1::parse_authorization_header(header).value_or(xdm::fields{}));
    take(xdm::parse_form(r.url.substr(std::min(r.url.find('?'), r.url.size() - 1) + 1)));
    take(r.query);
    if (is_form(r))
        take(xdm::parse_form(r.body));
    std::sort(all.begin(), all.end());
    all.emplace_back("", xdm::oauth1::base_string_uri(r.url).value_or(""));
    return all;
}

// Both sides explain the same, and what somebody printed is compared with it, whatever it is.
void explained(xdm::request const& r, xdm::request const& done, std::string const& text)
{
    auto const ours = xdm::oauth1::explain(r, keys(), {"nonce", now});
    auto const theirs = xdm::oauth1::explain_received(done, keys());
    must(!compare(ours, theirs) && ours.base_string == theirs.base_string, "explained alike");
    must(!compare(ours, ours), "nothing differs from itself");
    auto const read = xdm::oauth1::read_base_string(ours.base_string);
    must(read.method == ours.method && read.base_uri == ours.base_uri, "taken apart");
    must(read.parameters == ours.parameters && !compare(ours, read), "taken apart to the end");

    auto const printed = xdm::oauth1::read_base_string(text);
    must(printed.base_string == text, "kept as it is");
    auto const found = compare(printed, ours);
    must(found.has_value() == (text != ours.base_string && !text.empty()), "seen to differ");
    if (found)
        must(to_string(*found).find_first_of("\x1b\r") == std::string::npos, "fit for a terminal");
}

} // namespace

// What is changed, where, and into what byte; then the path, and behind a NUL the form.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size < 3)
        return 0;
    auto const text = to_text(data + 3, size - 3);
    auto const mark = std::min(text.find('\0'), text.size());
    xdm::request r{.method = xdm::method::post, .url = "https://api.x.com/" + text.substr(0, mark)};
    r.url = r.url.substr(0, r.url.find_first_of("?#"));
    r.query.push_back("q", text.substr(0, 5));
    r.headers.push_back("content-type", "application/x-www-form-urlencoded");
    r.body = text.substr(std::min(mark + 1, text.size()));
    auto const done = sign(r, keys(), {"nonce", now});
    auto const protocol = [](xdm::fields const& list) {
        for (auto const& pair : list)
            if (pair.name.starts_with("oauth_"))
                return true;
        return false;
    };
    if (protocol(xdm::parse_form(r.body)) || !xdm::oauth1::base_string_uri(r.url))
        return 0;
    must(taken(done), "as it was signed");
    explained(r, done, text);

    auto other = done;
    auto const at = [&](std::string const& in) { return in.empty() ? 0 : data[1] % in.size(); };
    auto const byte = static_cast<char>(data[2]);
    auto header = std::string{done.headers.find("authorization").value_or("")};
    switch (data[0] % 5) {
    case 0:
        other.method = xdm::method::get;
        break;
    case 1:
        other.url[at(other.url)] = byte;
        break;
    case 2:
        other.query.push_back(std::string(1, byte), "");
        break;
    case 3:
        if (!other.body.empty())
            other.body[at(other.body)] = byte;
        break;
    default:
        header[at(header)] = byte;
        other.headers.set("authorization", header);
    }
    auto const same = other.method == done.method && signed_in(other) == signed_in(done);
    must(same || !taken(other), "not when anything else is signed");
    return 0;
}
