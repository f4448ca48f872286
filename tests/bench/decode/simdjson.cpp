// SPDX-License-Identifier: BSL-1.0
// simdjson's On-Demand, the most that it can do: it keeps its parser and the buffers in it, and the
// bodies come with the room behind their end that it asks for.
#include <bench/decode/contender.hpp>
#include <bench/decode/fill.hpp>

#include <simdjson.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace simdjson;

struct view {
    ondemand::value& json;
    bool& failed;
    mutable ondemand::object object{}; // as its members were read

    template <class T>
    T good(simdjson_result<T> result) const
    {
        T value{};
        failed |= std::move(result).get(value) != SUCCESS;
        return value;
    }
    bool is(ondemand::json_type type) const { return good(json.type()) == type; }
    bool is_object() const { return is(ondemand::json_type::object); }
    bool is_array() const { return is(ondemand::json_type::array); }
    std::string text() const
    {
        if (is_array())
            return std::string{good(good(json.get_array()).raw_json())};
        if (!is_object()) {
            auto const token = json.raw_json_token();
            return std::string{token.substr(0, token.find_last_not_of(" \t\r\n") + 1)};
        }
        failed |= object.reset().error() != SUCCESS;
        return std::string{good(object.raw_json())};
    }
    xdm::wire::scalar scalar() const
    {
        using kind = xdm::wire::scalar;
        switch (good(json.type())) {
        case ondemand::json_type::string:
            return {.kind = kind::string, .text = good(json.get_string())};
        case ondemand::json_type::number: {
            auto number = good(json.get_number());
            if (number.is_int64())
                return {.kind = kind::integer,
                    .integer_value = number.get_int64(),
                    .real_value = static_cast<double>(number.get_int64())};
            return {.kind = kind::real, .real_value = number.as_double()};
        }
        case ondemand::json_type::boolean:
            return {.kind = kind::boolean, .integer_value = good(json.get_bool())};
        default:
            failed |= !good(json.is_null());
            return {};
        }
    }
    template <class Visit>
    void each_member(Visit visit) const
    {
        object = good(json.get_object());
        for (auto member : object) {
            auto field = good(std::move(member));
            auto const name = good(field.unescaped_key());
            visit(name, view{field.value(), failed, {}});
        }
    }
    template <class Visit>
    void each_element(Visit visit) const
    {
        for (auto element : good(json.get_array())) {
            auto value = good(std::move(element));
            visit(view{value, failed, {}});
        }
    }
};

} // namespace

bench::page_outcome bench::by_simdjson(xdm::response const& r)
{
    static ondemand::parser parser;
    return decode_by(r, [](std::string const& body, auto& to) {
        auto failed = false;
        ondemand::document json;
        if (parser.iterate(body.data(), body.size(), body.capacity()).get(json) != SUCCESS)
            return false;
        ondemand::value root;
        return json.get_value().get(root) == SUCCESS &&
               fill(to, view{root, failed, {}}, body.size()) && !failed &&
               json.current_location().error() == OUT_OF_BOUNDS;
    });
}
