// SPDX-License-Identifier: BSL-1.0
// RapidJSON's reader in the place of Boost.JSON's: it drives the filler that walks xdm's tables.
#include <bench/decode/contender.hpp>

#include <xdm/decode/filler.hpp>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using source = rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream>;

class events {
public:
    events(std::string_view json, source const& at, xdm::wire::place root)
        : json_{json}, at_{at}, fill_{json, root}
    {}

    bool Null() { return put({}); }
    bool Bool(bool b) { return put({.kind = scalar::boolean, .integer_value = b}); }
    bool Int(int n) { return Int64(n); }
    bool Uint(unsigned n) { return Int64(n); }
    bool Int64(std::int64_t n)
    {
        return put(
            {.kind = scalar::integer, .integer_value = n, .real_value = static_cast<double>(n)});
    }
    bool Uint64(std::uint64_t n)
    {
        return n <= INT64_MAX ? Int64(static_cast<std::int64_t>(n))
                              : Double(static_cast<double>(n));
    }
    bool Double(double n) { return put({.kind = scalar::real, .real_value = n}); }
    bool RawNumber(char const*, rapidjson::SizeType, bool) { return false; } // never asked for
    bool String(char const* text, rapidjson::SizeType size, bool)
    {
        return put({.kind = scalar::string, .text = {text, size}});
    }
    bool Key(char const* text, rapidjson::SizeType size, bool)
    {
        auto const behind = at_.Tell(); // its quote
        auto const there = behind > size ? json_.substr(behind - 1 - size, size) : "";
        std::string_view const key{text, size};
        fill_.key(there == key ? there : key);
        return true;
    }
    bool StartObject()
    {
        if (++depth_ > xdm::detail::max_depth)
            return false;
        fill_.open_object();
        return true;
    }
    bool StartArray()
    {
        if (++depth_ > xdm::detail::max_depth)
            return false;
        fill_.open_array();
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

private:
    using scalar = xdm::wire::scalar;

    bool put(scalar const& value)
    {
        fill_.put(value);
        return true;
    }
    bool close()
    {
        --depth_;
        fill_.close();
        return true;
    }

    std::string_view json_;
    source const& at_;
    xdm::detail::filler fill_;
    std::size_t depth_ = 0;
};

template <unsigned Flags>
bench::page_outcome read(xdm::response const& r)
{
    return bench::decode_by(r, [](std::string const& body, auto& to) {
        rapidjson::MemoryStream bytes{body.data(), body.size()};
        source text{bytes};
        events handler{body, text, xdm::wire::place_of(to)};
        return !rapidjson::Reader{}.Parse<Flags>(text, handler).IsError();
    });
}

} // namespace

bench::page_outcome bench::by_rapidjson_sax(xdm::response const& r)
{
    return read < rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag > (r);
}

bench::page_outcome bench::by_rapidjson_sax_unchecked(xdm::response const& r)
{
    return read<rapidjson::kParseDefaultFlags>(r);
}
