// SPDX-License-Identifier: BSL-1.0
// Boost.JSON's event parser walks the tables: no tree, no second pass.
#ifndef XDM_DECODE_ENGINE_HPP
#define XDM_DECODE_ENGINE_HPP

#include <xdm/decode/filler.hpp>
#include <xdm/text/to_utf8.hpp>
#include <xdm/text/utf8.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

class handler {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using error = boost::system::error_code;
    using piece = boost::json::string_view;

    handler(std::string_view json, wire::place root) : fill_{json, root}, is_utf8_{is_utf8(json)} {}

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&)
    {
        fill_.open_object();
        return true;
    }
    bool on_object_end(std::size_t, error&)
    {
        fill_.close();
        return true;
    }
    bool on_array_begin(error&)
    {
        fill_.open_array();
        return true;
    }
    bool on_array_end(std::size_t, error&)
    {
        fill_.close();
        return true;
    }
    bool on_key_part(piece s, std::size_t, error&) { return append(s); }
    bool on_key(piece s, std::size_t, error&)
    {
        fill_.key(whole(s));
        return true;
    }
    bool on_string_part(piece s, std::size_t, error&) { return append(s); }
    bool on_string(piece s, std::size_t, error&)
    {
        fill_.put({.kind = wire::scalar::string, .text = whole(s)});
        return true;
    }
    bool on_number_part(piece, error&) { return true; }
    bool on_int64(std::int64_t n, piece, error&)
    {
        return put({.kind = wire::scalar::integer,
            .integer_value = n,
            .real_value = static_cast<double>(n)});
    }
    bool on_uint64(std::uint64_t n, piece, error&)
    {
        return put({.kind = wire::scalar::real, .real_value = static_cast<double>(n)});
    }
    bool on_double(double n, piece, error&)
    {
        auto const is_number = n == n; // Boost.JSON takes 0e400 for none: it is 0
        return put({.kind = wire::scalar::real, .real_value = is_number ? n : 0.0});
    }
    bool on_bool(bool b, error&)
    {
        return put({.kind = wire::scalar::boolean, .integer_value = b ? 1 : 0});
    }
    bool on_null(error&) { return put({}); }
    bool on_comment_part(piece, error&) { return true; }
    bool on_comment(piece, error&) { return true; }

private:
    bool put(wire::scalar const& value)
    {
        fill_.put(value);
        return true;
    }
    bool append(piece s)
    {
        text_.append(s.data(), s.size());
        return true;
    }
    // Nearly always the last piece is all, and stands in the JSON as it is.
    std::string_view whole(piece last)
    {
        if (!text_.empty() || !is_utf8_) [[unlikely]]
            return joined(last);
        return {last.data(), last.size()};
    }
    std::string_view joined(piece last)
    {
        append(last);
        joined_.swap(text_);
        if (!is_utf8_)
            joined_ = to_utf8(joined_);
        text_.clear();
        return joined_;
    }

    filler fill_;
    std::string text_{};   // pieces of a key or text that has escapes
    std::string joined_{}; // the last such
    bool is_utf8_;
};

/// Fills `to` from a JSON text; false when it is none, or nested too deep. What is no UTF-8 in its
/// strings becomes U+FFFD.
template <class T>
bool parse_into(std::string_view json, T& to)
{
    boost::json::parse_options options;
    options.max_depth = max_depth;
    options.allow_invalid_utf8 = true; // one look at all of it is quicker than Boost's at each text
    boost::json::basic_parser<handler> parser{options, json, wire::place_of(to)};
    boost::system::error_code error;
    return parser.write_some(false, json.data(), json.size(), error) == json.size() && !error;
}

} // namespace xdm::inline abi_1::detail

#endif
