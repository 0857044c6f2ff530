/// Owners of OpenSSL's objects.
#pragma once

#include <memory>

namespace planverk::signature {

template <auto release>
struct Release {
  template <class Object>
  void operator()(Object* object) const {
    release(object);
  }
};
template <class Object, auto release>
using Owned = std::unique_ptr<Object, Release<release>>;

}  // namespace planverk::signature
