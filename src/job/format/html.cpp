#include "html/html.h"

#include "format/material.h"

namespace planverk::job {

Result<std::string> make_html(Material& material) {
  return html::write(material.document, material.theme);
}

}  // namespace planverk::job
