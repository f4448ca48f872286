// SPDX-License-Identifier: BSL-1.0
// bench [--only=TEXT] [--instructions=FILE] [Google Benchmark's own options]
//     Times all contenders, table by table, and prints the tables as Markdown. `--only` leaves out
//     the tables whose names do not begin with it. FILE has lines `table/name<TAB>instructions`.
// bench --count [--only=TEXT]
//     Under callgrind: dumps what each contender's work costs, each dump named `table/name`.
#include <bench/bench.hpp>
#include <bench/heap_use.hpp>

#include <valgrind/callgrind.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string_view>

namespace {

using namespace bench;

constexpr std::size_t rounds = 64; // so many pages there are
constexpr std::size_t counted_rounds = 16;

std::string only; // tables whose names begin with it
bool counting = false;

/// Keeps the times of every repetition, in their order.
class keeper : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(Context const&) override { return true; }
    void ReportRuns(std::vector<Run> const& runs) override
    {
        for (auto const& run : runs)
            if (run.run_type == Run::RT_Iteration)
                times_[run.run_name.function_name].push_back(
                    run.cpu_accumulated_time * 1e9 / static_cast<double>(run.iterations));
    }
    std::vector<double> const& of(contender const& c) { return times_[c.id]; }

private:
    std::map<std::string, std::vector<double>> times_;
};

double median(std::vector<double> of)
{
    std::sort(of.begin(), of.end());
    auto const n = of.size();
    return n == 0 ? 0 : (of[n / 2] + of[(n - 1) / 2]) / 2;
}
std::string fixed(double number, int digits)
{
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), "%.*f", digits, number);
    return text.data();
}
std::string shown_time(double ns)
{
    return ns < 10'000 ? fixed(ns, ns < 100 ? 1 : 0) + " ns" : fixed(ns / 1'000, 1) + " us";
}
std::string shown_count(double count)
{
    return fixed(count, count < 10 && count != static_cast<int>(count) ? 2 : 0);
}

using cells = std::vector<std::string>;

void print(std::vector<cells> const& rows)
{
    std::vector<std::size_t> widths(rows.front().size());
    for (auto const& row : rows)
        for (std::size_t n = 0; n < row.size(); ++n)
            widths[n] = std::max(widths[n], row[n].size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        for (std::size_t n = 0; n < widths.size(); ++n) {
            std::string const space(widths[n] - rows[at][n].size(), ' ');
            std::cout << (n == 0 ? "| " : " | ") << (n == 0 ? "" : space) << rows[at][n]
                      << (n == 0 ? space : "");
        }
        std::cout << " |\n";
        for (std::size_t n = 0; at == 0 && n < widths.size(); ++n)
            std::cout << (n == 0 ? "|" : "") << std::string(widths[n] + 1, '-')
                      << (n == 0 ? "-|" : ":|");
        std::cout << (at == 0 ? "\n" : "");
    }
}

std::map<std::string, double> instructions_in(std::string const& path)
{
    std::map<std::string, double> counts;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);)
        if (auto const tab = line.find('\t'); tab != line.npos)
            counts[line.substr(0, tab)] = std::strtod(line.c_str() + tab, nullptr) / counted_rounds;
    return counts;
}

heap_use heap_of(contender const& c)
{
    c.once(); // what it keeps from call to call is there now
    return heap_use_of([&] {
        for (std::size_t n = 0; n < rounds; ++n)
            c.once();
    });
}

void show(table const& t, keeper& times, std::map<std::string, double> const& instructions)
{
    auto const mine = [&](auto const& list) -> decltype(auto) {
        return *std::find_if(list.begin(), list.end(),
            [&](contender const& c) { return c.table == t.name && c.name == "xdm"; });
    };
    auto const base = times.of(mine(contenders()));
    std::vector<cells> rows{
        {"", "time", "x xdm's", "min", "max", "goal", "blocks", "bytes", "peak", "instructions"}};
    for (auto const& c : contenders()) {
        if (c.table != t.name)
            continue;
        std::vector<double> ratios;
        auto const& own = times.of(c);
        for (std::size_t n = 0; n < std::min(own.size(), base.size()); ++n)
            ratios.push_back(own[n] / base[n]);
        std::sort(ratios.begin(), ratios.end());
        if (ratios.empty())
            continue;
        auto const heap = heap_of(c);
        auto const counted = instructions.find(c.id);
        auto const goal = c.goal == 0 ? std::string{} : fixed(c.goal, 1);
        rows.push_back(
            {c.name, shown_time(median(own)), fixed(median(ratios), 2), fixed(ratios.front(), 2),
                fixed(ratios.back(), 2), goal + (c.goal > median(ratios) ? " missed" : ""),
                shown_count(static_cast<double>(heap.blocks) / rounds),
                shown_count(static_cast<double>(heap.bytes) / rounds), std::to_string(heap.peak),
                counted == instructions.end() ? "" : shown_count(counted->second)});
    }
    std::cout << "\n**" << t.name << "**: " << t.work << "\n\n";
    print(rows);
    std::cout << std::flush;
}

void count()
{
    for (auto const& c : contenders()) {
        c.once();
        CALLGRIND_DUMP_STATS_AT("before");
        for (std::size_t n = 0; n < counted_rounds; ++n)
            c.once();
        CALLGRIND_DUMP_STATS_AT(c.id.c_str()); // keeps the pointer
    }
}

} // namespace

std::vector<bench::table>& bench::tables()
{
    static std::vector<table> all;
    return all;
}

std::vector<bench::contender>& bench::contenders()
{
    static std::vector<contender> all;
    return all;
}

bool bench::is_wanted(std::string const& table)
{
    return table.starts_with(only);
}

bool bench::is_checked()
{
    return !counting;
}

void bench::check(bool same, std::string const& table, std::string const& name)
{
    if (same)
        return;
    std::cerr << table << ": " << name << " does not give what xdm gives\n";
    std::exit(1);
}

int main(int argc, char** argv)
{
    std::string instructions;
    std::vector<char*> rest;
    for (std::string_view const argument : std::vector<std::string_view>(argv, argv + argc)) {
        auto const value = std::string{
            argument.substr(std::min(argument.find('='), argument.size() - 1) + 1)};
        if (argument.starts_with("--only="))
            only = value;
        else if (argument.starts_with("--instructions="))
            instructions = value;
        else if (argument == "--count")
            counting = true;
        else
            rest.push_back(const_cast<char*>(argument.data()));
    }
    for (auto* const add :
        {add_decoding, add_signing, add_percent_encoding, add_pkce, add_building, add_rate_limits})
        add();
    if (counting) {
        count();
        return 0;
    }
    for (auto const& c : contenders())
        benchmark::RegisterBenchmark(c.id.c_str(), c.timed);
    auto size = static_cast<int>(rest.size());
    benchmark::Initialize(&size, rest.data());
    if (benchmark::ReportUnrecognizedArguments(size, rest.data()))
        return 2;
    auto const counts = instructions_in(instructions);
    for (auto const& t : tables()) {
        keeper times;
        benchmark::RunSpecifiedBenchmarks(&times, nullptr, '^' + t.name + '/');
        show(t, times, counts);
    }
}
