// SPDX-License-Identifier: BSL-1.0
// Uploads: the five endpoints that bring a file to X, and the reading of their answers. Apart from
// <xdm/xdm.hpp>, since most programs send text alone; <xdm/workflow/uploader.hpp> calls them in
// their order. Holds the folders media/ of the rooms endpoint/ and decode/.
#ifndef XDM_MEDIA_HPP
#define XDM_MEDIA_HPP

#include <xdm/decode/media/table.hpp>
#include <xdm/decode/media/uploads.hpp>
#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/endpoint/media/finalize_upload.hpp>
#include <xdm/endpoint/media/get_upload_status.hpp>
#include <xdm/endpoint/media/initialize_upload.hpp>
#include <xdm/endpoint/media/upload_body.hpp>
#include <xdm/endpoint/media/upload_media.hpp>

#endif
