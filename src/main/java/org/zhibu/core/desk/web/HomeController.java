package org.zhibu.core.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Where everyone starts: who keeps a branch at its desk, who oversees at the board, a member at the own page. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        Map<String, ?> notice = RequestContextUtils.getInputFlashMap(request);
        if (notice != null) notice.forEach(redirect::addFlashAttribute);
        return "redirect:" + startOf(viewer);
    }

    static String startOf(Viewer viewer) {
        if (viewer.may(Right.KEEP_BRANCH)) return "/desk";
        if (viewer.may(Right.OVERSEE)) return "/dashboard";
        return viewer.may(Right.ADMINISTER) ? "/organization/first-steps" : "/my";
    }
}
