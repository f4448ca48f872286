// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_NEW_UPLOAD_HPP
#define XDM_FAKE_NEW_UPLOAD_HPP

#include <xdm/fake/media_store.hpp>
#include <xdm/fake/seeded.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/id.hpp>

#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// A new file of a user's, good until another one comes.
inline upload& add_upload(world& w, user_id owner, new_media file)
{
    media_id const id{w.ids.next(w.clock)};
    auto name = seeded_text(seeded(w.settings.seed, "file", id.value()), 8);
    name += extension_of(file.bytes);
    return w.media.emplace_back(upload{id, owner, w.clock, std::move(file), std::move(name)});
}

} // namespace xdm::inline abi_1::fake::detail

#endif
