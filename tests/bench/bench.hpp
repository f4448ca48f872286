// SPDX-License-Identifier: BSL-1.0
// What is measured: tables of contenders that do the same work. The one that is named `xdm` is what
// the others of its table are divided by.
#ifndef XDM_TESTS_BENCH_BENCH_HPP
#define XDM_TESTS_BENCH_BENCH_HPP

#include <benchmark/benchmark.h>

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

struct contender {
    std::string table;
    std::string name;
    double goal = 0; ///< how many times as long as xdm it shall take; 0: no goal
    std::function<void(benchmark::State&)> timed{};
    std::function<void()> once{};
    std::string id{}; ///< `table/name`
};

/// A table's heading: `decode/page` and what its work is.
struct table {
    std::string name;
    std::string work;
};

std::vector<table>& tables();
std::vector<contender>& contenders();

/// Adds a table, and after it the contenders of it. `work()` returns what it made.
class add_table {
public:
    add_table(std::string const& name, std::string const& work) : name_{name}
    {
        tables().push_back({name, work});
    }
    template <class Work>
    add_table& add(std::string const& name, Work work, double goal = 0)
    {
        auto const timed = [work](benchmark::State& state) {
            auto mine = work;
            for (auto _ : state)
                benchmark::DoNotOptimize(mine());
        };
        auto const once = [work]() mutable { benchmark::DoNotOptimize(work()); };
        contenders().push_back({name_, name, goal, timed, once, name_ + '/' + name});
        return *this;
    }

private:
    std::string name_;
};

/// Whether this table was asked for.
bool is_wanted(std::string const& table);

/// Whether results are compared: not under callgrind, where that would take minutes.
bool is_checked();

/// Ends the program where a contender does not give what xdm gives: that is not the same work.
void check(bool same, std::string const& table, std::string const& name);

// One for each file of contenders.
void add_decoding();
void add_signing();
void add_percent_encoding();
void add_pkce();
void add_building();
void add_rate_limits();

} // namespace bench

#endif
