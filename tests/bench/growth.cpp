// SPDX-License-Identifier: BSL-1.0
// How time and memory of `decode` grow with the events in one body, as a table in Markdown.
// growth [EVENTS]: up to so many; 100,000 if not told.
#include <bench/corpus.hpp>
#include <bench/heap_use.hpp>

#include <xdm/decode/decode.hpp>
#include <xdm/endpoint/get_events.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>
#include <variant>
#include <vector>

namespace {

double seconds()
{
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The best of some runs, and of many at once where one is short.
double time_of(xdm::response const& r, std::size_t events)
{
    auto const at_once = 1 + 2'000 / events;
    auto best = 1e9;
    for (auto run = 0; run < 7; ++run) {
        auto const begin = seconds();
        for (std::size_t n = 0; n < at_once; ++n)
            if (xdm::decode<xdm::get_events>(r).index() != 0)
                std::abort();
        best = std::min(best, (seconds() - begin) / static_cast<double>(at_once));
    }
    return best;
}

// The exponent: 1 where twice as many take twice as long.
double slope(std::vector<std::pair<double, double>> const& points)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (auto const& [size, time] : points) {
        auto const u = std::log(size), v = std::log(time);
        x += u, y += v, xx += u * u, xy += u * v;
    }
    auto const n = static_cast<double>(points.size());
    return (n * xy - x * y) / (n * xx - x * x);
}

} // namespace

int main(int argc, char** argv)
{
    auto const most = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    std::vector<std::pair<double, double>> times, peaks;
    std::printf("|  events | bytes of the body |        time | ns an event | bytes of the result |"
                " peak | of the result |\n"
                "|--------:|------------------:|------------:|------------:|--------------------:|"
                "-----:|--------------:|\n");
    for (std::size_t events = 1; events <= most; events *= 10) {
        xdm::response const r{200, {}, bench::make_page(events, {.events = events})};
        bench::watch_heap();
        auto const outcome = xdm::decode<xdm::get_events>(r);
        auto const use = bench::end_watch();
        auto const time = time_of(r, events);
        auto const count = static_cast<double>(events);
        times.emplace_back(count, time);
        peaks.emplace_back(count, use.peak);
        std::printf("| %7zu | %17zu | %8.1f us | %11.0f | %19zu | %zu | %.2f |\n", events,
            r.body.size(), time * 1e6, time * 1e9 / count, use.kept, use.peak,
            static_cast<double>(use.peak) / static_cast<double>(use.kept));
    }
    std::printf("\nTime grows with the power of %.3f of the events, the peak of memory with %.3f "
                "(log-log fit); goals: 1, and a peak of at most 3 times the result.\n",
        slope(times), slope(peaks));
}
