package org.zhibu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal: three words at the top (core, areas, shared), each opening into modules. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Zhibu 支部")
public class ZhibuApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZhibuApplication.class, args);
    }
}
