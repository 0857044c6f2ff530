/// What an archive asks of a case and its documents: words of the vocabulary that have no register of their own.
#pragma once

#include "plan/subjects/register.h"

namespace planverk::plan {

/// What becomes of it when it is closed: kept for ever, destroyed after a time, or judged anew then.
enum class Retention { preserve, destroy, review };
/// Which form of a document a file is: the one it was made in, the one that is kept, or one in which parts are withheld.
enum class FileVariant { archive, production, masked };

inline constexpr EnumWord<Retention> retentions[] = {
    {Retention::preserve, "preserve"}, {Retention::destroy, "destroy"}, {Retention::review, "review"}};
inline constexpr EnumWord<FileVariant> file_variants[] = {
    {FileVariant::archive, "archive"}, {FileVariant::production, "production"}, {FileVariant::masked, "masked"}};

}  // namespace planverk::plan
