// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_EXAMPLES_SIGN_KEYS_HPP
#define XDM_EXAMPLES_SIGN_KEYS_HPP

#include <xdm/oauth1/credentials.hpp>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

/// The credentials in a file with lines `X_CONSUMER_KEY=...`, or, where no file is named, in
/// environment variables of those names. Throws which one is missing; none is ever shown.
class keys {
public:
    static xdm::oauth1::credentials read(std::string const& file)
    {
        auto const client = checked(xdm::oauth1::make_credentials(
            text(file, "X_CONSUMER_KEY"), xdm::secret{text(file, "X_CONSUMER_SECRET")}));
        auto const token = text(file, "X_ACCESS_TOKEN");
        if (token.empty())
            return client; // to sign oauth/request_token
        return client.with(checked(
            xdm::oauth1::make_token(token, xdm::secret{text(file, "X_ACCESS_TOKEN_SECRET")})));
    }

private:
    template <class Good>
    static Good checked(std::variant<Good, xdm::oauth1::invalid_credentials> const& made)
    {
        if (auto const* const flaw = std::get_if<xdm::oauth1::invalid_credentials>(&made))
            throw std::runtime_error{"keys: " + to_string(*flaw)};
        return *std::get_if<Good>(&made);
    }
    static std::string text(std::string const& file, std::string_view name)
    {
        if (file.empty()) {
            auto const* const value = std::getenv(std::string{name}.c_str());
            return value == nullptr ? "" : value;
        }
        std::ifstream lines{file};
        if (!lines)
            throw std::runtime_error{"the file with the keys cannot be read"};
        for (std::string line; std::getline(lines, line);) {
            if (line.ends_with('\r'))
                line.pop_back();
            if (line.starts_with(name) && line.substr(name.size()).starts_with('='))
                return line.substr(name.size() + 1);
        }
        return {};
    }
};

#endif
