// SPDX-License-Identifier: BSL-1.0
// Signs a request with OAuth 1.0a and shows every step, or says what is wrong with a signature.
// It sends nothing, and shows no secret.
#include "sign/curl_line.hpp"
#include "sign/keys.hpp"
#include "sign/shell_words.hpp"

#include <xdm/entropy.hpp>
#include <xdm/oauth1.hpp>
#include <xdm/text/number.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <iostream>
#include <iterator>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace oauth1 = xdm::oauth1;

namespace {

constexpr std::string_view usage = R"(usage: sign [option...] [curl] [curl's option...] URL
       sign [option...] < a line that was copied

Shows how a request is signed with OAuth 1.0a, and the Authorization header for it.
  --header           the header alone
  --nonce TEXT       in place of random digits
  --timestamp N      in place of now, in seconds since 1970
  --base-string TEXT the base string that another program signed: where it differs from ours

  --verify           checks the Authorization header that the line has instead
  --as-x             as lenient as X: oauth_ parameters also beside the header
  --any-time         however old it is

  --keys FILE        with lines X_CONSUMER_KEY=, X_CONSUMER_SECRET=, X_ACCESS_TOKEN= and
                     X_ACCESS_TOKEN_SECRET=; without it the environment has these variables.
                     Without an access token the client signs alone, as for oauth/request_token.

Ends with 0 where all is well, with 1 where the signature is wrong or the base strings differ,
with 2 where something is missing.
)";

struct settings {
    bool header = false;
    bool verify = false;
    bool any_time = false;
    oauth1::rules rules = oauth1::rules::rfc5849;
    std::string keys{};
    std::string nonce{};
    std::optional<std::int64_t> timestamp{};
    std::string base_string{};
    std::vector<std::string> line{};
};

std::int64_t now()
{
    auto const since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since_1970).count();
}

std::int64_t number(std::string const& text)
{
    auto const value = xdm::detail::parse_number(text);
    if (!value || *value > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
        throw std::runtime_error{"--timestamp is no number"};
    return static_cast<std::int64_t>(*value);
}

settings read(std::vector<std::string> const& words)
{
    settings s;
    std::size_t n = 0;
    auto const value = [&] {
        if (++n == words.size())
            throw std::runtime_error{words[n - 1] + " needs a value"};
        return words[n];
    };
    for (; n < words.size(); ++n) {
        auto const& word = words[n];
        if (word == "--header")
            s.header = true;
        else if (word == "--verify")
            s.verify = true;
        else if (word == "--any-time")
            s.any_time = true;
        else if (word == "--as-x")
            s.rules = oauth1::rules::as_x;
        else if (word == "--keys")
            s.keys = value();
        else if (word == "--nonce")
            s.nonce = value();
        else if (word == "--timestamp")
            s.timestamp = number(value());
        else if (word == "--base-string")
            s.base_string = value();
        else
            break;
    }
    s.line.assign(words.begin() + static_cast<std::ptrdiff_t>(n), words.end());
    if (s.line.empty()) {
        std::string const copied{std::istreambuf_iterator<char>{std::cin}, {}};
        auto const copied_words = shell_words::of(copied);
        if (!copied_words)
            throw std::runtime_error{"the line ends within quotes"};
        s.line = *copied_words;
    }
    return s;
}

// What another program drew: with the same nonce and time the two can be compared.
oauth1::once drawn_for(std::string_view parameters)
{
    oauth1::once drawn;
    for (auto const& [name, value] : xdm::parse_form(parameters))
        if (name == "oauth_nonce")
            drawn.nonce = value;
        else if (name == "oauth_timestamp")
            drawn.timestamp = number(std::string{value});
    return drawn;
}

int sign(settings const& s, oauth1::credentials const& keys, xdm::request const& request)
{
    auto const theirs = oauth1::read_base_string(s.base_string);
    auto once = drawn_for(theirs.parameters);
    if (!s.nonce.empty())
        once.nonce = s.nonce;
    if (once.nonce.empty()) {
        auto const entropy = xdm::draw_entropy<16>();
        if (!entropy)
            throw std::runtime_error{"the system has no random numbers"};
        once.nonce = oauth1::make_nonce(*entropy);
    }
    if (s.timestamp || once.timestamp == 0)
        once.timestamp = s.timestamp.value_or(now());

    auto const ours = oauth1::explain(request, keys, once);
    if (s.header)
        std::cout << "Authorization: " << ours.header << '\n';
    else
        std::cout << to_string(ours);
    if (s.base_string.empty())
        return 0;
    auto const difference = oauth1::compare(ours, theirs);
    std::cout << '\n' << (difference ? to_string(*difference) : "the base strings are the same\n");
    return difference ? 1 : 0;
}

int verify(settings const& s, oauth1::credentials const& keys, xdm::request const& request)
{
    auto const lookup = [&](std::string_view key, std::string_view token) {
        return key == keys.consumer_key() && token == keys.token() ? std::optional{keys}
                                                                   : std::nullopt;
    };
    auto const skew = s.any_time ? std::numeric_limits<std::int64_t>::max() : 300;
    auto const answer = oauth1::verify(request, lookup, s.timestamp.value_or(now()), skew, s.rules);
    auto const* const no = std::get_if<oauth1::why_not>(&answer);
    if (!no) {
        std::cout << "verified: " << to_string(keys) << '\n';
        return 0;
    }
    std::cout << "not verified: " << to_string(*no) << '\n';
    if (no->reason == oauth1::refusal::wrong_signature)
        std::cout << "\nA server that knows these keys expects:\n"
                  << to_string(oauth1::explain_received(request, keys, s.rules));
    return 1;
}

} // namespace

int main(int count, char** words)
try {
    std::vector<std::string> const arguments(words + 1, words + count);
    if (arguments == std::vector<std::string>{"--help"}) {
        std::cout << usage;
        return 0;
    }
    auto const s = read(arguments);
    auto const request = curl_line::read(s.line);
    auto const keys = keys::read(s.keys);
    return s.verify ? verify(s, keys, request) : sign(s, keys, request);
} catch (std::exception const& e) {
    std::cerr << "sign: " << e.what() << "\nsign --help says more\n";
    return 2;
}
