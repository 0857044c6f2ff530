#include "later/later.h"

#include <algorithm>

namespace planverk::signature {

Later later_of(Revisions& revisions, const SignatureEntry& entry, const Permission&, std::vector<Reason>&) {
  if (entry.coverage.end >= revisions.bytes().size()) return Later::nothing;
  return Later::unreadable;
}

}  // namespace planverk::signature
