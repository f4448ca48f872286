// SPDX-License-Identifier: BSL-1.0
#include <bench/decode/contender.hpp>
#include <bench/decode/fill.hpp>

#include <rapidjson/document.h>
#include <rapidjson/writer.h>

#include <string>

namespace {

struct view {
    rapidjson::Value const& json;

    bool is_object() const { return json.IsObject(); }
    bool is_array() const { return json.IsArray(); }
    std::string text() const
    {
        rapidjson::StringBuffer buffer;
        rapidjson::Writer writer{buffer};
        json.Accept(writer);
        return {buffer.GetString(), buffer.GetSize()};
    }
    xdm::wire::scalar scalar() const
    {
        using kind = xdm::wire::scalar;
        if (json.IsString())
            return {.kind = kind::string, .text = {json.GetString(), json.GetStringLength()}};
        if (json.IsInt64())
            return {.kind = kind::integer,
                .integer_value = json.GetInt64(),
                .real_value = json.GetDouble()};
        if (json.IsNumber())
            return {.kind = kind::real, .real_value = json.GetDouble()};
        if (json.IsBool())
            return {.kind = kind::boolean, .integer_value = json.GetBool()};
        return {};
    }
    template <class Visit>
    void each_member(Visit visit) const
    {
        for (auto const& [name, value] : json.GetObject())
            visit({name.GetString(), name.GetStringLength()}, view{value});
    }
    template <class Visit>
    void each_element(Visit visit) const
    {
        for (auto const& one : json.GetArray())
            visit(view{one});
    }
};

constexpr auto flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

} // namespace

bench::page_outcome bench::by_rapidjson(xdm::response const& r)
{
    return decode_by(r, [](std::string const& body, auto& to) {
        rapidjson::Document json;
        json.Parse<flags>(body.data(), body.size());
        return !json.HasParseError() && fill(to, view{json}, body.size());
    });
}

// It writes into the text that it reads: a body that is not to be lost has to be copied.
bench::page_outcome bench::by_rapidjson_in_situ(xdm::response const& r)
{
    return decode_by(r, [](std::string body, auto& to) {
        rapidjson::Document json;
        json.ParseInsitu<flags>(body.data());
        return !json.HasParseError() && fill(to, view{json}, body.size());
    });
}
