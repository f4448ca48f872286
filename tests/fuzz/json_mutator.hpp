// SPDX-License-Identifier: BSL-1.0
// Changes JSON and leaves it JSON, so that a fuzzer gets behind the parser: members are renamed to
// names that X uses, doubled, dropped and moved, values change places, texts get escapes.
#ifndef XDM_TESTS_FUZZ_JSON_MUTATOR_HPP
#define XDM_TESTS_FUZZ_JSON_MUTATOR_HPP

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// libFuzzer's own way to change bytes; replay_main.cpp has a plain one.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max);

namespace fuzz {

// xorshift32: the same for the same seed.
class dice {
public:
    explicit dice(unsigned seed) : state_{seed * 2'654'435'761u | 1u} {}
    std::size_t below(std::size_t bound)
    {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return bound == 0 ? 0 : state_ % bound;
    }
    bool one_in(std::size_t n) { return below(n) == 0; }

private:
    std::uint32_t state_;
};

inline bool plain_only() // to see what the mutators are worth
{
    static bool const plain = std::getenv("XDM_FUZZ_PLAIN") != nullptr;
    return plain;
}

// The text as libFuzzer changes it, of `max` bytes at most.
inline std::string changed_plainly(std::string text, std::size_t max)
{
    auto const size = text.size();
    text.resize(max > size ? max : size);
    auto* const bytes = reinterpret_cast<std::uint8_t*>(text.data());
    text.resize(LLVMFuzzerMutate(bytes, size, text.size()));
    return text;
}

struct json {
    char kind = 's';   // `{`, `[`, or `s` for a text that stands as it is in `raw`
    std::string key{}; // with its quotes, where it is a member
    std::string raw{};
    std::vector<json> inside{};
};

class json_reader {
public:
    explicit json_reader(std::string_view text) : text_{text} {}
    std::optional<json> read()
    {
        auto all = value(0);
        return good_ && peek() == '\0' ? std::optional{std::move(all)} : std::nullopt;
    }

private:
    char peek()
    {
        at_ = text_.find_first_not_of(" \t\r\n", at_);
        at_ = at_ == text_.npos ? text_.size() : at_;
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool take(char c)
    {
        auto const is = peek() == c;
        at_ += is ? 1U : 0U;
        return is;
    }
    std::string scalar()
    {
        auto const begin = at_;
        if (peek() == '"')
            for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
                at_ += text_[at_] == '\\' ? 1U : 0U;
        else
            at_ = text_.find_first_of(" \t\r\n,:]}{[\"", at_);
        at_ = at_ >= text_.size() ? text_.size() : text_[at_] == '"' ? at_ + 1 : at_;
        good_ = good_ && at_ != begin;
        return std::string{text_.substr(begin, at_ - begin)};
    }
    json value(int depth)
    {
        json v;
        v.kind = peek();
        if (depth > 70 || (v.kind != '{' && v.kind != '[')) {
            good_ = good_ && depth <= 70 && v.kind != '\0';
            v.kind = 's';
            v.raw = good_ ? scalar() : "";
            return v;
        }
        auto const end = v.kind == '{' ? '}' : ']';
        ++at_;
        while (good_ && !take(end)) {
            good_ = v.inside.empty() || take(',');
            std::string key;
            if (good_ && v.kind == '{') {
                good_ = peek() == '"';
                key = good_ ? scalar() : "";
                good_ = good_ && take(':');
            }
            if (good_)
                v.inside.push_back(value(depth + 1));
            if (good_)
                v.inside.back().key = key;
        }
        return v;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool good_ = true;
};

inline void write(std::string& to, json const& v)
{
    if (v.kind == 's') {
        to += v.raw;
        return;
    }
    to += v.kind;
    for (auto const& one : v.inside) {
        if (&one != &v.inside.front())
            to += ',';
        if (v.kind == '{')
            to.append(one.key.empty() ? "\"\"" : one.key).append(":");
        write(to, one);
    }
    to += v.kind == '{' ? '}' : ']';
}

inline constexpr std::string_view names[] = {"data", "includes", "meta", "errors", "id", "text",
    "event_type", "sender_id", "created_at", "dm_conversation_id", "dm_event_id", "participant_ids",
    "attachments", "media_keys", "card_ids", "referenced_tweets", "referenced_posts", "entities",
    "urls", "hashtags", "mentions", "cashtags", "annotations", "users", "media", "tweets", "posts",
    "places", "polls", "topics", "result_count", "next_token", "previous_token", "title", "type",
    "status", "detail", "message", "code", "error", "error_description", "parameters", "parameter",
    "value", "deleted", "blocked", "username", "name", "public_metrics", "pinned_tweet_id",
    "withheld", "media_key", "variants", "bit_rate", "start", "end", "url", "tag", "geo", "bbox",
    "coordinates", "options", "position", "access_token", "token_type", "expires_in", "scope",
    "refresh_token", "revoked", "domain", "entity", "edit_controls", "subscription", "verified"};
inline constexpr std::string_view values[] = {"null", "true", "false", "0", "-1", "1.5", "-0",
    "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
    "1e400", "4294967296", "\"\"", "\"1\"", "\"0\"", "\"18446744073709551615\"", "\"bearer\"",
    "\"18446744073709551616\"", "\"MessageCreate\"", "\"ParticipantsJoin\"", "\"invalid_grant\"",
    "\"ParticipantsLeave\"", "\"2022-10-19T20:58:00.000Z\"", "\"9999-12-31T23:59:59.999-23:59\"",
    "\"944480690-906948460078698496\"", "\"5_1583157113245011970\"", "\"\\ud800\"", "\"\\u0000\"",
    "\"\\ud83d\\ude00\"", "\"\xff\"", "\"about:blank\"", "[]", "{}", "[null]", "[[]]", "7200",
    "\"https://api.twitter.com/2/problems/usage-capped\""};

class json_mutator {
public:
    json_mutator(json& root, unsigned seed) : root_{root}, dice_{seed} {}
    void change(std::size_t max)
    {
        nodes_.clear();
        collect(root_);
        auto& one = any();
        switch (dice_.below(11)) {
        case 0:
            one = with_key(json{'s', {}, std::string{pick(values)}, {}}, one.key);
            break;
        case 1: // doubled, beside itself or at the end
            if (!one.inside.empty()) {
                auto copy = one.inside[dice_.below(one.inside.size())];
                one.inside.insert(spot(one), std::move(copy));
            }
            break;
        case 2:
            if (!one.inside.empty())
                one.inside.erase(one.inside.begin() + index(one.inside.size()));
            break;
        case 3:
            if (one.inside.size() > 1)
                std::swap(one.inside.front(), one.inside[dice_.below(one.inside.size())]);
            break;
        case 4: // another's value
            one = with_key(json{any()}, one.key);
            break;
        case 5:
            one.key = quoted(pick(names));
            break;
        case 6:
            if (one.kind != 's')
                one.inside.insert(spot(one), with_key(json{any()}, quoted(pick(names))));
            break;
        case 7: // nested deeper
            for (auto n = dice_.one_in(20) ? dice_.below(70) : 1; n > 0; --n)
                one = with_key(json{dice_.one_in(2) ? '[' : '{', {}, {}, {json{one}}}, one.key);
            break;
        case 8:
            if (one.inside.size() == 1)
                one = with_key(json{one.inside.front()}, one.key);
            break;
        case 9: // an escape in a name or a text
            escape(dice_.one_in(2) ? one.key : one.raw);
            break;
        default:
            if (one.kind == 's')
                one.raw = changed_plainly(one.raw, one.raw.size() + max / 8);
        }
    }

private:
    static json with_key(json v, std::string key)
    {
        v.key = std::move(key);
        return v;
    }
    static std::string quoted(std::string_view name) { return '"' + std::string{name} + '"'; }
    template <std::size_t Size>
    std::string_view pick(std::string_view const (&list)[Size])
    {
        return list[dice_.below(Size)];
    }
    std::ptrdiff_t index(std::size_t end) { return static_cast<std::ptrdiff_t>(dice_.below(end)); }
    std::vector<json>::iterator spot(json& in)
    {
        return in.inside.begin() + index(in.inside.size() + 1);
    }
    json& any() { return *nodes_[dice_.below(nodes_.size())]; }
    void collect(json& v)
    {
        nodes_.push_back(&v);
        for (auto& one : v.inside)
            collect(one);
    }
    void escape(std::string& text)
    {
        constexpr char digits[] = "0123456789abcdef";
        auto const at = dice_.below(text.size());
        if (text.size() < 3 || text.front() != '"' || at == 0 || at + 1 == text.size() ||
            text.find('\\') != text.npos || static_cast<unsigned char>(text[at]) > 0x7e)
            return;
        auto const c = static_cast<unsigned char>(text[at]);
        text.replace(at, 1, std::string{"\\u00"} + digits[c / 16] + digits[c % 16]);
    }

    json& root_;
    dice dice_;
    std::vector<json*> nodes_{};
};

// The JSON with some changes; what is none is changed as bytes.
inline std::string changed_json(std::string const& text, std::size_t max, unsigned seed)
{
    dice d{seed};
    auto all = json_reader{text}.read();
    if (!all || d.one_in(8))
        return changed_plainly(text, max);
    for (auto n = 1 + d.below(4); n > 0; --n)
        json_mutator{*all, static_cast<unsigned>(d.below(1u << 31))}.change(max);
    std::string out;
    write(out, *all);
    return out.size() <= max ? out : changed_plainly(text, max);
}

} // namespace fuzz

#endif
