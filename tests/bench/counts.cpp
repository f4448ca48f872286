// SPDX-License-Identifier: BSL-1.0
// Counts that repeat exactly, one a line: `NAME<TAB>COUNT`. Under callgrind, it dumps what the
// decoding of 8 pages of 100 events costs, and nothing else, as `pages`.
#include <bench/corpus.hpp>
#include <bench/heap_use.hpp>

#include <xdm/xdm.hpp>

#include <valgrind/callgrind.h>

#include <cstdio>
#include <utility>
#include <variant>
#include <vector>

namespace {

void print(char const* name, std::size_t count)
{
    std::printf("%s\t%zu\n", name, count);
}

std::vector<xdm::response> answers(bench::page_shape shape)
{
    std::vector<xdm::response> list;
    for (auto& page : bench::make_pages(8, shape))
        list.push_back({200, {}, std::move(page)});
    return list;
}
void decode(std::vector<xdm::response> const& list)
{
    for (auto const& r : list)
        static_cast<void>(xdm::decode<xdm::get_events>(r));
}

} // namespace

int main()
{
    using namespace xdm::literals;
    auto const pages = answers({});
    decode(pages);
    CALLGRIND_DUMP_STATS_AT("before");
    decode(pages);
    CALLGRIND_DUMP_STATS_AT("pages");
    auto const bare = answers({.includes = false});
    print("blocks, 8 pages of 100 events", bench::heap_use_of([&] { decode(pages); }).blocks);
    print("blocks, the same without includes", bench::heap_use_of([&] { decode(bare); }).blocks);

    xdm::get_events const ask{.in = "9876543210"_user,
        .max_results = 100,
        .dm_event_fields = {xdm::event_field::created_at, xdm::event_field::sender_id}};
    xdm::send_message const hello{
        .to = "9876543210"_user, .message = {.text = "Hello, \"you\"!\n"}};
    auto const request = encode(ask);
    auto const keys = xdm::oauth1::make_credentials("xvz1evFS4wEEPTGEFPHBog",
        xdm::secret{"kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"},
        "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
        xdm::secret{"LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"});
    xdm::oauth1::once const once{"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg", 1'318'622'958};
    auto to_sign = request;
    auto const blocks = [](auto work) {
        return bench::heap_use_of([&] { static_cast<void>(work()); }).blocks;
    };
    print("blocks, get_events encoded", blocks([&] { return encode(ask); }));
    print("blocks, its href", blocks([&] { return href(request); }));
    print("blocks, send_message encoded", blocks([&] { return encode(hello); }));
    print("blocks, signed with OAuth 1.0a", blocks([&] {
        return sign(std::move(to_sign), *std::get_if<xdm::oauth1::credentials>(&keys), once);
    }));
}
