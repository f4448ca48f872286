// SPDX-License-Identifier: BSL-1.0
// Whatever a media's URL says, its download goes to X's own host and names an event, a media and a
// file there that the URL names; by API 1.1 it is the URL without query and fragment, and no other.
#include "fuzz.hpp"

#include <xdm/endpoint.hpp>
#include <xdm/http.hpp>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto const bare = text.substr(0, text.find_first_of("?#"));
    auto const found = xdm::download_of(text);
    if (found) {
        auto const& file = found->resource;
        must(bare.ends_with('/' + file), "the URL's last segment is the file");
        must(!file.empty() && file.size() <= 50 && file != "." && file != "..", "a name of one");
        must(file.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                    "._-") == file.npos,
            "and nothing else");
        auto const request = encode(*found);
        must(host(request) == "api.x.com" && request.query.empty(), "X's host");
        auto const names = to_string(found->event) + '/' + to_string(found->media) + '/' + file;
        must(request.url == "https://api.x.com/2/dm_conversations/media/" + names, "its path");
        must(xdm::download_of("/dm/" + names) == found, "and the same again");
        must(bare.ends_with("/dm/" + names) || bare.find("/0") != bare.npos,
            "which stand in the URL, but for zeros before them");
    }
    if (auto const old = xdm::v1::download_of(text)) {
        must(found && old->event == found->event && old->media == found->media, "the same ids");
        auto const request = encode(*old);
        must(bare.starts_with("https://ton.twitter.com/"), "of one host only");
        must(host(request) == "ton.twitter.com" && request.query.empty(), "and for it");
        must(request.url == bare || bare.find("/0") != bare.npos, "the URL itself");
        must(xdm::v1::download_of(request.url) == old, "again");
    }
    return 0;
}
