// SPDX-License-Identifier: BSL-1.0
// Boost.JSON's event parser walks the tables: no tree, no second pass.
#ifndef XDM_DECODE_ENGINE_HPP
#define XDM_DECODE_ENGINE_HPP

#include <xdm/decode/place.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Brackets that may be open at once: no answer of X's comes near it.
inline constexpr std::size_t max_depth = 64;

class handler {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using error = boost::system::error_code;
    using piece = boost::json::string_view;

    explicit handler(wire::place root) : next_{root} {}

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return open(&wire::verbs::member); }
    bool on_object_end(std::size_t, error&) { return close(); }
    bool on_array_begin(error&) { return open(&wire::verbs::append); }
    bool on_array_end(std::size_t, error&) { return close(); }
    bool on_key_part(piece s, std::size_t, error&) { return append(s); }
    bool on_key(piece s, std::size_t, error&)
    {
        auto const [object, can] = top();
        next_ = can && can->member ? can->member(object, whole(s)) : wire::place{};
        text_.clear();
        ++tokens_;
        return true;
    }
    bool on_string_part(piece s, std::size_t, error&) { return append(s); }
    bool on_string(piece s, std::size_t, error&)
    {
        put({.kind = wire::scalar::string, .text = whole(s)});
        text_.clear();
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
        return put({.kind = wire::scalar::real, .real_value = n});
    }
    bool on_bool(bool b, error&)
    {
        return put({.kind = wire::scalar::boolean, .integer_value = b ? 1 : 0});
    }
    bool on_null(error&) { return put({}); }
    bool on_comment_part(piece, error&) { return true; }
    bool on_comment(piece, error&) { return true; }

private:
    wire::place top() const { return depth_ == 0 ? wire::place{} : open_[depth_ - 1]; }
    bool append(piece s)
    {
        text_.append(s.data(), s.size());
        return true;
    }
    std::string_view whole(piece last)
    {
        if (text_.empty())
            return {last.data(), last.size()};
        return text_.append(last.data(), last.size());
    }
    // In an array, the next value has a place of its own.
    void element()
    {
        if (auto const [list, can] = top(); can && can->append)
            next_ = can->append(list, tokens_);
    }
    void done(bool fits)
    {
        next_ = {};
        if (auto const [list, can] = top(); can && can->done)
            can->done(list, fits);
    }
    bool put(wire::scalar const& value)
    {
        element();
        done(next_.can && next_.can->take && next_.can->take(next_.object, value));
        ++tokens_;
        return true;
    }
    template <class Verb>
    bool open(Verb needed)
    {
        element();
        auto const fits = next_.can && next_.can->*needed;
        if (fits && next_.can->begin)
            next_.can->begin(next_.object, tokens_);
        open_[depth_++] = fits ? next_ : wire::place{};
        next_ = {};
        ++tokens_;
        return true;
    }
    bool close()
    {
        done(open_[--depth_].can != nullptr);
        return true;
    }

    wire::place next_;            // where the value of the last key belongs
    wire::place open_[max_depth]; // the objects and arrays that are open
    std::size_t depth_ = 0;
    std::size_t tokens_ = 0; // keys, scalars and opening brackets so far
    std::string text_;       // pieces of a key or text that has escapes
};

/// Fills `to` from a JSON text; false when it is none, not UTF-8, or nested too deep.
template <class T>
bool parse_into(std::string_view json, T& to)
{
    boost::json::parse_options options;
    options.max_depth = max_depth;
    boost::json::basic_parser<handler> parser{options, wire::place_of(to)};
    boost::system::error_code error;
    return parser.write_some(false, json.data(), json.size(), error) == json.size() && !error;
}

} // namespace xdm::inline abi_1::detail

#endif
