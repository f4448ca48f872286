// SPDX-License-Identifier: BSL-1.0
// The windows are those that a plain reading of the headers finds, in any case of their names; and
// the time to ask again is a pure function that never lies before now.
#include "answer_changes.hpp"

#include <xdm/http/ask_again.hpp>
#include <xdm/http/rate_limits.hpp>

#include <cerrno>

namespace {

std::string lower(std::string_view text)
{
    std::string out{text};
    for (auto& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

// By strtoull; of several headers of a name, the first that is a number that fits.
std::optional<std::int64_t> plainly(
    xdm::response const& r, std::string const& name, unsigned long long most = INT64_MAX)
{
    for (auto const& [given, value] : r.headers) {
        auto const begin = value.find_first_not_of(" \t");
        auto const end = value.find_last_not_of(" \t");
        auto const text = std::string{
            begin == value.npos ? "" : value.substr(begin, end - begin + 1)};
        errno = 0;
        auto const number = std::strtoull(text.c_str(), nullptr, 10);
        if (lower(given) == name && !text.empty() && text.size() <= 20 && errno == 0 &&
            text.find_first_not_of("0123456789") == text.npos && number <= most)
            return static_cast<std::int64_t>(number);
    }
    return {};
}

xdm::rate_window plain_window(xdm::response const& r, std::string const& prefix)
{
    auto const reset = plainly(r, prefix + "reset", 253'402'300'799);
    xdm::rate_window w{plainly(r, prefix + "limit"), plainly(r, prefix + "remaining"), {}};
    if (reset)
        w.reset = std::chrono::sys_seconds{std::chrono::seconds{*reset}};
    return w;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto const found = rate_limits(r);
    auto const window = plain_window(r, "x-rate-limit-");
    auto const media = plain_window(r, "x-mediaratelimit-");
    must(found.window == (window == xdm::rate_window{} ? media : window), "x-rate-limit");
    must(found.app_day == plain_window(r, "x-app-limit-24hour-"), "the app's day");
    must(found.user_day == plain_window(r, "x-user-limit-24hour-"), "the user's day");
    must(found.app_window == plain_window(r, "x-app-rate-limit-"), "the app's window");

    xdm::response loud{.status = r.status, .headers = {}, .body = {}};
    for (auto const& [name, value] : r.headers) {
        auto upper = std::string{name};
        for (auto& c : upper)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        loud.headers.push_back(upper, value);
    }
    must(rate_limits(loud) == found && ask_again(loud) == ask_again(r), "no case in names");

    xdm::time_point const now{std::chrono::seconds{1'666'213'080}};
    auto const time = ask_again(r, now);
    must(time >= now, "not before now");
    must(time < now + std::chrono::hours{24 * 366 * 8'000}, "but some day");
    if (auto const said = ask_again(r); said && *said > now)
        must(time == *said, "with a date, now has no say");
    return 0;
}
