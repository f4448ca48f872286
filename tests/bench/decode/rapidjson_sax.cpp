// SPDX-License-Identifier: BSL-1.0
// RapidJSON's reader in the place of Boost.JSON's: it drives the handler that walks xdm's tables.
#include <bench/decode/contender.hpp>

#include <xdm/decode/engine.hpp>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdint>
#include <string>

namespace {

class events {
public:
    explicit events(xdm::wire::place root) : handler_{root} {}

    bool Null() { return handler_.on_null(error_); }
    bool Bool(bool b) { return handler_.on_bool(b, error_); }
    bool Int(int n) { return Int64(n); }
    bool Uint(unsigned n) { return Int64(n); }
    bool Int64(std::int64_t n) { return handler_.on_int64(n, {}, error_); }
    bool Uint64(std::uint64_t n)
    {
        return n <= INT64_MAX ? Int64(static_cast<std::int64_t>(n))
                              : handler_.on_uint64(n, {}, error_);
    }
    bool Double(double n) { return handler_.on_double(n, {}, error_); }
    bool RawNumber(char const*, rapidjson::SizeType, bool) { return false; } // never asked for
    bool String(char const* text, rapidjson::SizeType size, bool)
    {
        return handler_.on_string({text, size}, size, error_);
    }
    bool Key(char const* text, rapidjson::SizeType size, bool)
    {
        return handler_.on_key({text, size}, size, error_);
    }
    bool StartObject()
    {
        return ++depth_ <= xdm::detail::max_depth && handler_.on_object_begin(error_);
    }
    bool StartArray()
    {
        return ++depth_ <= xdm::detail::max_depth && handler_.on_array_begin(error_);
    }
    bool EndObject(rapidjson::SizeType n)
    {
        --depth_;
        return handler_.on_object_end(n, error_);
    }
    bool EndArray(rapidjson::SizeType n)
    {
        --depth_;
        return handler_.on_array_end(n, error_);
    }

private:
    xdm::detail::handler handler_;
    xdm::detail::handler::error error_{};
    std::size_t depth_ = 0;
};

template <unsigned Flags>
bench::page_outcome read(xdm::response const& r)
{
    return bench::decode_by(r, [](std::string const& body, auto& to) {
        events handler{xdm::wire::place_of(to)};
        rapidjson::MemoryStream bytes{body.data(), body.size()};
        rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> text{bytes};
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
