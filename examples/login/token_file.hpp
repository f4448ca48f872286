// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_EXAMPLES_LOGIN_TOKEN_FILE_HPP
#define XDM_EXAMPLES_LOGIN_TOKEN_FILE_HPP

#include <xdm/http/secret.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

/// A file with tokens. Nobody but its owner could ever read it: it is made that way, not changed
/// to it. It is replaced as a whole: a crash leaves the old tokens or the new ones.
class token_file {
public:
    explicit token_file(std::string path) : path_{std::move(path)} {}

    void write(xdm::secret const& text) const
    {
        auto const fresh = path_ + ".new";
        ::unlink(fresh.c_str());
        int const file = ::open(
            fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (file < 0)
            fail(fresh);
        auto rest = text.reveal();
        while (!rest.empty()) {
            auto const written = ::write(file, rest.data(), rest.size());
            if (written < 0 && errno != EINTR)
                fail(fresh);
            rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
        if (::fsync(file) != 0 || ::close(file) != 0 ||
            std::rename(fresh.c_str(), path_.c_str()) != 0)
            fail(fresh);
    }
    /// What it holds, or nothing where there is no such file.
    std::optional<xdm::secret> read() const
    {
        std::ifstream file{path_, std::ios::binary};
        if (!file)
            return {};
        std::string text{std::istreambuf_iterator<char>{file}, {}};
        return xdm::secret{std::move(text)};
    }
    void remove() const { ::unlink(path_.c_str()); }

private:
    [[noreturn]] static void fail(std::string const& path)
    {
        throw std::system_error{errno, std::generic_category(), path};
    }

    std::string path_;
};

#endif
