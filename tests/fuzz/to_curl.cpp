// SPDX-License-Identifier: BSL-1.0
// What a POSIX shell passes to curl says the request and nothing else: the method, the URL, the
// headers that are no secrets, the body; and no word of a caller's begins an option.
#include "fuzz.hpp"
#include "shell.hpp"

#include <xdm/http/to_curl.hpp>

#include <algorithm>

// The method, the URL, a header's name and value, the content type, then the body, each but the
// last ended by a line end.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    std::string_view rest = text;
    auto const cut = [&] {
        auto const piece = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(piece.size() == rest.size() ? piece.size() : piece.size() + 1);
        return piece;
    };
    auto const which = cut();
    xdm::request r{.method = static_cast<xdm::method>(which.empty() ? 0 : which[0] & 3),
        .url = std::string{cut()}};
    auto const name = cut();
    r.headers.push_back(name, cut());
    if (auto const type = cut(); !type.empty())
        r.headers.push_back("content-type", type);
    r.headers.push_back("authorization", "Bearer hush-hush-hush");
    r.body = rest;

    auto const command = to_curl(r, {.texts = true});
    auto const words = shell_words(command);
    must(words.has_value() && words->size() >= 3 && words->front() == "curl", "one simple command");
    must(command.find('\0') == command.npos || text.find('\0') != text.npos, "no NUL of ours");

    std::string method = r.body.empty() ? "GET" : "POST";
    std::optional<std::string> url;
    std::optional<std::string> body;
    std::vector<std::string> headers;
    for (auto word = words->begin() + 1; word != words->end(); ++word) {
        if (*word == "--globoff")
            continue;
        auto const& option = *word;
        must(++word != words->end(), "an option has its value");
        if (option == "--request")
            method = *word;
        else if (option == "--url" && !url)
            url = *word;
        else if (option == "-H")
            headers.push_back(*word);
        else if (option == "--data-raw" || (option == "--data-binary" && !word->starts_with('@')))
            body = *word;
        else
            must(false, "an option that we never write");
    }
    must(method == to_string(r.method), "the method");
    std::string shown;
    xdm::detail::append_redacted_url(shown, r.url, {.texts = true});
    must(url == shown, "the URL");
    must(body.has_value() == !r.body.empty(), "a body where there is one");
    must(std::find(headers.begin(), headers.end(), "authorization: Bearer [redacted]") !=
             headers.end(),
        "the token's place");
    auto const unsent = r.headers.find("content-type") || r.body.empty() ? 0U : 1U;
    must(headers.size() == r.headers.size() + unsent, "each header once");
    for (auto const& line : headers)
        must(line.find_first_of("\r\n") == line.npos && line.find_first_of(":;") != 0 &&
                 line.find_first_of(":;") != line.npos && !line.starts_with('@'),
            "a header is one line");
    must(command.find("hush-hush-hush") == command.npos || text.find("hush") != text.npos,
        "the token is not told");
    return 0;
}
