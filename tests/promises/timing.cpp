// SPDX-License-Identifier: BSL-1.0
// Looks for a difference in time between texts that differ early and texts that differ late, by
// Welch's t-test, as dudect does (Reparaz, Balasch, Verbauwhede 2017). It prints, and never fails:
// what else a machine does is in its figures. Beyond 10 or so there is a difference; the first line
// shows that on a comparison that stops at the first difference.
//
//     g++ -std=c++20 -O2 -Iinclude tests/promises/timing.cpp -o timing && ./timing
#include <xdm/oauth1.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct sample {
    double time;
    bool late;
};

// The t of two classes of times, the slowest tenth left out.
double welch(std::vector<sample> times)
{
    std::sort(times.begin(), times.end(), [](auto a, auto b) { return a.time < b.time; });
    times.resize(times.size() * 9 / 10);
    double count[2]{}, sum[2]{}, squares[2]{};
    for (auto const& [time, late] : times)
        count[late] += 1, sum[late] += time;
    double const mean[2]{sum[0] / count[0], sum[1] / count[1]};
    for (auto const& [time, late] : times)
        squares[late] += (time - mean[late]) * (time - mean[late]);
    double error = 0;
    for (int n = 0; n < 2; ++n)
        error += squares[n] / (count[n] - 1) / count[n];
    return (mean[0] - mean[1]) / std::sqrt(error);
}

bool volatile sink = false;

// `equal(early)` and `equal(late)` in a random order, each some times at once.
template <class Equal>
void print(char const* name, std::size_t samples, int at_once, Equal equal)
{
    using clock = std::chrono::steady_clock;
    std::mt19937 random{7};
    std::vector<sample> times;
    for (std::size_t n = 0; n < samples; ++n) {
        bool const late = (random() & 1) != 0;
        auto const begin = clock::now();
        for (int run = 0; run < at_once; ++run)
            sink = equal(late);
        auto const end = clock::now();
        times.push_back({std::chrono::duration<double, std::nano>(end - begin).count(), late});
    }
    std::printf("%-44s t = %8.1f\n", name, welch(std::move(times)));
}

} // namespace

int main()
{
    std::string const text(256, 'a');
    std::string const differing[2]{'b' + text.substr(1), text.substr(1) + 'b'};
    print("stops at the first difference", 100'000, 4, [&](bool late) {
        for (std::size_t n = 0; n < text.size(); ++n)
            if (text[n] != differing[late][n])
                return false;
        return true;
    });
    print("constant_time_equal", 100'000, 4,
        [&](bool late) { return xdm::constant_time_equal(text, differing[late]); });
    xdm::secret const secret{text};
    xdm::secret const other[2]{xdm::secret{differing[0]}, xdm::secret{differing[1]}};
    print("secret == secret", 100'000, 4, [&](bool late) { return secret == other[late]; });

    auto const made = xdm::oauth1::make_credentials("key", xdm::secret{std::string{"secret"}});
    auto const keys = *std::get_if<xdm::oauth1::credentials>(&made);
    xdm::request const plain{.url = "https://api.x.com/2/dm_events"};
    auto const right = sign(plain, keys, {.nonce = "n", .timestamp = 1});
    std::string const header{*right.headers.find("authorization")};
    xdm::request wrong[2]{right, right};
    auto const begin = header.find("oauth_signature=\"") + 17;
    for (int late = 0; late < 2; ++late) {
        auto changed = header;
        auto& c = changed[late ? header.find('%', begin) - 1 : begin];
        c = c == 'A' ? 'B' : 'A';
        wrong[late].headers.set("authorization", changed);
    }
    print("oauth1::verify, signature wrong early, late", 20'000, 1, [&](bool late) {
        return xdm::oauth1::verify(
                   wrong[late], [&](auto, auto) { return std::optional{keys}; }, 1)
                   .index() == 0;
    });
    print("oauth1::verify, key unknown, signature wrong", 20'000, 1, [&](bool late) {
        return xdm::oauth1::verify(
                   wrong[0],
                   [&](auto, auto) {
                       std::optional copy{keys};
                       if (!late)
                           copy.reset();
                       return copy;
                   },
                   1)
                   .index() == 0;
    });
}
