// SPDX-License-Identifier: BSL-1.0
// One file on its way into a message, with a progress bar, and with a state that outlives the
// program.
#ifndef XDM_EXAMPLES_UPLOAD_SENDING_HPP
#define XDM_EXAMPLES_UPLOAD_SENDING_HPP

#include "follow/account.hpp"
#include "login/token_file.hpp"

#include <xdm/media.hpp>
#include <xdm/workflow.hpp>
#include <xdm/xdm.hpp>

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

/// A file, of which only what is asked for lies in memory.
class source {
public:
    explicit source(std::filesystem::path path)
        : path_{std::move(path)}, file_{path_, std::ios::binary}
    {
        if (!file_)
            throw std::runtime_error{"there is no " + path_.string()};
    }
    std::string read(xdm::need_bytes n)
    {
        std::string bytes(static_cast<std::size_t>(n.size), '\0');
        file_.clear();
        file_.seekg(static_cast<std::streamoff>(n.offset));
        file_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(file_.gcount()));
        return bytes;
    }
    std::string name() const { return path_.filename().string(); }
    /// What X has to know of it: a gif is sent as one that moves.
    xdm::upload_file description(xdm::user_id owner)
    {
        auto const type = xdm::media_type_of(read({0, 12}));
        if (!type)
            throw std::runtime_error{name() + " is neither a picture nor a video"};
        using enum xdm::media_category;
        auto const category = *type == xdm::media_type::gif ? dm_gif
                              : fits(*type, dm_image)       ? dm_image
                                                            : dm_video;
        return {owner, category, *type, std::filesystem::file_size(path_)};
    }

private:
    std::filesystem::path path_;
    std::ifstream file_;
};

/// `[#####     ]  50 % film.mp4`, on a line of its own, or over the one before on a terminal.
class progress_bar {
public:
    void show(xdm::upload_progress const& p, std::string const& name)
    {
        // Nine tenths for the way to X, one for what X does there.
        auto const percent = p.size == 0
                                 ? 0
                                 : static_cast<int>(p.sent * 90 / p.size) + p.processed / 10;
        if (percent == shown_)
            return;
        shown_ = percent;
        auto const bars = static_cast<std::size_t>(percent / 5);
        std::printf("%s[%s%s] %3d %% %s%s", over_ ? "\r" : "", std::string(bars, '#').c_str(),
            std::string(20 - bars, ' ').c_str(), percent, xdm::printable(name).c_str(),
            over_ && percent < 100 ? "" : "\n");
        std::fflush(stdout);
    }

private:
    bool over_ = ::isatty(STDOUT_FILENO) != 0;
    int shown_ = -1;
};

/// Performs requests as somebody.
struct person {
    machine const& here;
    xdm::oauth2::bearer authorize;

    xdm::time_point now() const { return here.now(); }
    bool sleep_until(xdm::time_point time) const { return here.sleep_until(time); }
    came perform(xdm::request const& r) const { return here.perform(authorize(r)); }
};

/// The same, and after each step the bar is drawn and the state is written.
struct uploading {
    person const& as;
    xdm::uploader& flow;
    std::string name;
    std::optional<token_file> state;
    progress_bar bar{};

    xdm::time_point now() const { return as.now(); }
    bool sleep_until(xdm::time_point time)
    {
        keep();
        return as.sleep_until(time);
    }
    came perform(xdm::request const& r)
    {
        keep();
        return as.perform(r);
    }
    void keep()
    {
        bar.show(flow.progress(), name);
        if (state)
            state->write(xdm::secret{flow.save()});
    }
};

/// Uploads the file, or what is left of it; throws where that comes to no good end.
inline xdm::ready_media upload(person const& as, source file, xdm::user_id owner,
    std::optional<token_file> const& state, xdm::upload_limits limits)
{
    auto const kept = state ? state->read() : std::nullopt;
    auto flow = kept ? xdm::uploader::load(kept->reveal(), limits)
                     : std::optional{xdm::uploader{file.description(owner), limits}};
    if (!flow)
        throw std::runtime_error{"the state is none of this program's"};
    uploading outside{as, *flow, file.name(), state};
    std::optional<xdm::ready_media> ready;
    auto const no = [&](std::string const& why) -> bool {
        throw std::runtime_error{file.name() + ": " + why};
    };
    run(*flow, outside,
        xdm::overloaded{[&](xdm::need_bytes n) {
                            outside.keep();
                            return flow->supply(file.read(n)) == xdm::fed::taken;
                        },
            [&](xdm::ready_media const& m) { return ready = m, outside.keep(), false; },
            [&](xdm::unfit const& u) { return no(to_string(u.why.front())); },
            [&](xdm::spoiled const& s) {
                return no("X can't use it: " + xdm::printable(s.why.message));
            },
            [&](xdm::stopped s) { return no("stopped: " + std::string{to_string(s.why)}); },
            [&](xdm::awaiting) { return false; },
            [&](xdm::failed const& f) { return no(std::string{diagnose(f).sentence}); }});
    if (!ready)
        throw std::runtime_error{"no time is left"};
    return *ready;
}

#endif
