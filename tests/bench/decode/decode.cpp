// SPDX-License-Identifier: BSL-1.0
// Bytes to the same structs, which own all that they hold: text copied, ids as integers, times
// parsed, includes indexed.
#include <bench/bench.hpp>
#include <bench/corpus.hpp>
#include <bench/decode/contender.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

using namespace bench;
using answers = std::shared_ptr<std::vector<xdm::response> const>;

constexpr struct {
    std::string_view name;
    page_outcome (*decode)(xdm::response const&);
    double goal; // for a page of 100 events
} all[] = {
    {"xdm", by_xdm, 0},
    {"xdm with a reader of its own", by_own_reader, 0},
    {"nlohmann DOM", by_nlohmann, 6},
    {"Boost.JSON DOM", by_boost, 2.3},
    {"Boost.JSON DOM, monotonic", by_boost_monotonic, 0},
    {"RapidJSON DOM", by_rapidjson, 1.3},
    {"RapidJSON DOM, in situ on a copy", by_rapidjson_in_situ, 0},
    {"RapidJSON SAX", by_rapidjson_sax, 1.3},
    {"RapidJSON SAX, UTF-8 unchecked", by_rapidjson_sax_unchecked, 0},
    {"simdjson On-Demand", by_simdjson, 0.8},
};

// Each body with the room behind it that simdjson asks for.
answers answers_of(std::vector<std::string> const& bodies, int status = 200)
{
    auto list = std::make_shared<std::vector<xdm::response>>();
    for (auto const& body : bodies) {
        auto& r = list->emplace_back(
            xdm::response{status, {{"content-type", "application/json"}}, {}});
        r.body.reserve(body.size() + 64);
        r.body = body;
    }
    return list;
}
// The pages among the samples of the tests, but for those that only xdm reads (with a byte order
// mark, with bytes that are no UTF-8, with lone surrogates), and for one where the order of members
// counts, which nlohmann's trees do not keep.
answers samples()
{
    std::vector<std::string> pages;
    for (auto const& entry : std::filesystem::directory_iterator{XDM_SAMPLES}) {
        auto const name = entry.path().filename().string();
        std::ifstream file{entry.path(), std::ios::binary};
        std::string const wire{std::istreambuf_iterator<char>{file}, {}};
        auto const body = wire.substr(std::min(wire.size(), wire.find("\r\n\r\n") + 4));
        if (name.starts_with("page-") && name != "page-mixed-dialects.200.http" &&
            body.starts_with('{') && nlohmann::json::accept(body))
            pages.push_back(body);
    }
    std::sort(pages.begin(), pages.end());
    return answers_of(pages);
}

// Unknown events keep their bytes under xdm; from a tree they are written anew.
page_outcome comparable(page_outcome outcome)
{
    if (auto* const page = std::get_if<xdm::event_page>(&outcome))
        for (auto& event : page->events)
            if (auto* const unknown = std::get_if<xdm::unknown_event>(&event))
                unknown->json = nlohmann::json::parse(unknown->json).dump();
    return outcome;
}

void add(std::string const& name, std::string const& work, answers (*make)())
{
    if (!is_wanted(name))
        return;
    auto const bodies = make();
    auto const goals = name == "decode/page" || name == "decode/shuffled";
    add_table table{name, work};
    for (auto const& c : all) {
        if (is_checked())
            for (auto const& r : *bodies)
                check(comparable(c.decode(r)) == comparable(by_xdm(r)), name, std::string{c.name});
        table.add(
            std::string{c.name},
            [bodies, decode = c.decode, at = std::size_t{0}]() mutable {
                return decode((*bodies)[at++ % bodies->size()]);
            },
            goals ? c.goal : 0);
    }
    if (!goals)
        return;
    std::vector<page_outcome> made;
    for (auto const& r : *bodies)
        made.push_back(by_xdm(r));
    table.add("copy of the finished structs",
        [made, at = std::size_t{0}]() mutable { return page_outcome{made[at++ % made.size()]}; });
    table.add("copy of the bytes", [bodies, at = std::size_t{0}]() mutable {
        return std::string{(*bodies)[at++ % bodies->size()].body};
    });
}

template <page_shape Shape>
answers pages()
{
    return answers_of(make_pages(64, Shape));
}
answers errors()
{
    return answers_of(
        {R"({"errors":[{"parameters":{"event_types":["Message","Join"],"max_results":["0"]},)"
         R"("message":"The `max_results` query parameter value [0] is not between 1 and 100"},)"
         R"({"parameters":{"pagination_token":["abc"]},"message":)"
         R"("The `pagination_token` query parameter value [abc] is not valid"}],)"
         R"("title":"Invalid Request","detail":)"
         R"("One or more parameters to your request was invalid.",)"
         R"("type":"https://api.twitter.com/2/problems/invalid-request"})"},
        400);
}

} // namespace

void bench::add_decoding()
{
    add("decode/page", "a page of 100 events, 64 different ones in turn", pages<page_shape{}>);
    add("decode/shuffled", "the same with the members of every object in any order",
        pages<page_shape{.shuffled = true}>);
    add("decode/post", "the same in the names of the new dialect",
        pages<page_shape{.names = xdm::dialect::post}>);
    add("decode/bare", "the same without includes", pages<page_shape{.includes = false}>);
    add("decode/5-events", "a page of 5 events", pages<page_shape{.events = 5}>);
    add("decode/samples", "the pages of tests/samples", samples);
    add("decode/error", "an error", errors);
}
