/// How a signed field looks: a page of another file as its appearance (ISO 32000-1, 12.5.5).
#pragma once

#include <string_view>

#include "base/result.h"
#include "foreign/object.h"
#include "update/update.h"

namespace planverk::signature {

/// Takes the first page of that file into the update, with all that it draws with: a form XObject. Its contents have to
/// be one stream. Failure: our own, since the page is ours.
Result<foreign::ObjectId> add_appearance(std::string_view page, Update& update);

}  // namespace planverk::signature
